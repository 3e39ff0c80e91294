import {
  RELATION_KEYS,
  RELATIONS,
  type Relation,
  type Relations,
} from '#domain/numbers/hangs-on.ts'
import { known, type Related } from '#domain/record/schema/related.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { inSentence } from '#domain/text/sentence-case.ts'
import { searchDigits, sortKey, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { foldUuid, sameUuid } from '#domain/text/uuid.ts'

/** What related numbers are told by; a TnRow has it. */
export type RelatedFacts = Relations & {
  uuid: string | null
  autorenew: boolean | null
  tn: Related<{ tn: TelephoneNumber | null; registered: boolean | null }>
}

/** What most numbers of a group may have and one may not; null where the API did not say. */
const TRAITS = {
  messaging_profile: { words: 'a messaging profile', of: (row) => has(row.messaging_profile) },
  sip_connection: { words: 'a SIP connection', of: (row) => has(row.sip_connection) },
  sip_control_app: { words: 'a SIP control app', of: (row) => has(row.sip_control_app) },
  autorenew: { words: 'auto-renew on', of: (row) => row.autorenew },
  registered: { words: 'a registration', of: (row) => known(row.tn)?.registered ?? null },
} satisfies Record<string, { words: string; of: (row: RelatedFacts) => boolean | null }>
export type Trait = keyof typeof TRAITS
const TRAIT_KEYS = Object.keys(TRAITS) as Trait[]

const has = (relation: Related<object>) => (relation === 'unknown' ? null : relation !== null)

/** A way in which a number is unlike nearly all of its group. Numbers that the API says nothing of are left out. */
export type OddOne = {
  trait: Trait
  /** How many have the trait, of those known, itself among them; and whether it has. */
  have: number
  known: number
  has: boolean
  /** "47 of 48 have a messaging profile, this one does not". */
  words: string
}

/** Numbers that share something with one. */
export type RelatedGroup = {
  by: Relation | 'block'
  /** How many others there are. */
  count: number
  /** Places of the first of them; of a block all, in the order of their numbers. */
  places: number[]
  odd: OddOne[]
}

/** What the numbers of a group share, in words. */
export const groupWords = ({ by }: Pick<RelatedGroup, 'by'>) =>
  by === 'block' ? 'Same block of a hundred' : `Same ${inSentence(RELATIONS[by].name)}`

/** So many others must be known, and so large a part of them unlike it, for a number to be the odd one out. */
const FEWEST = 4
const NEARLY_ALL = 0.9

/** As many places of a group are kept: more than are shown, so that a row more or less makes no difference. All are counted. */
const KEPT = 20

/**
 * Begins to look for what is related to a number among rows: what its record says, or they themselves where that is
 * null. Gives null where they do not hold it.
 */
export const relatedIn = (uuid: string, lease: RelatedFacts | null) => (rows: RowStore) => {
  const of = lease ?? rows.find(uuid)
  return of ? new RelatedTally(of, of.uuid ?? uuid) : null
}

/** Finds what is related to one number among the rows of a list, in one pass and in slices. */
export class RelatedTally {
  readonly #row: RelatedFacts
  readonly #own: string
  readonly #ids = new Map<Relation, string>()
  readonly #block: string | null
  readonly #groups = new Map<RelatedGroup['by'], Group>()

  /** `uuid` is that of the number, which is not related to itself. */
  constructor(row: RelatedFacts, uuid: string) {
    this.#row = row
    this.#own = uuid
    this.#block = blockOf(known(row.tn)?.tn ?? null)
    for (const relation of RELATION_KEYS) {
      const id = idOf(row[relation])
      if (id !== null) this.#ids.set(relation, foldUuid(id))
    }
  }

  /** Looks at one row, which is not kept. */
  add(row: RelatedFacts, place: number) {
    if (row.uuid !== null && sameUuid(row.uuid, this.#own)) return
    for (const [relation, own] of this.#ids) {
      const id = idOf(row[relation])
      if (id !== null && (id === own || (id.length === own.length && foldUuid(id) === own)))
        this.#count(relation, row, place, 0)
    }
    const tn = known(row.tn)?.tn ?? null
    if (tn !== null && this.#block !== null && blockOf(tn) === this.#block) {
      this.#count('block', row, place, sortKey(tn))
    }
  }

  #count(by: RelatedGroup['by'], row: RelatedFacts, place: number, order: number) {
    const group: Group = this.#groups.get(by) ?? {
      count: 0,
      places: [],
      have: new Map(),
      lack: new Map(),
    }
    this.#groups.set(by, group)
    group.count++
    if (by === 'block' || group.places.length < KEPT) group.places.push({ place, order })
    for (const trait of TRAIT_KEYS) {
      const value = TRAITS[trait].of(row)
      if (value === null) continue
      const counts = value ? group.have : group.lack
      counts.set(trait, (counts.get(trait) ?? 0) + 1)
    }
  }

  /** The neighbours in the block of a hundred first, then what shares the order, connection, app, profile and account. */
  result(): RelatedGroup[] {
    const order: RelatedGroup['by'][] = ['block', 'tnorder', ...RELATION_KEYS]
    return [...new Set(order)].flatMap((by) => {
      const group = this.#groups.get(by)
      if (!group) return []
      const places = group.places.sort((a, b) => a.order - b.order).map(({ place }) => place)
      return [{ by, count: group.count, places, odd: this.#odd(by, group) }]
    })
  }

  #odd(by: RelatedGroup['by'], group: Group) {
    return TRAIT_KEYS.flatMap((trait): OddOne[] => {
      // That a connection's numbers have a connection says nothing.
      const own = trait === by ? null : TRAITS[trait].of(this.#row)
      if (own === null) return []
      const [have, lack] = [group.have.get(trait) ?? 0, group.lack.get(trait) ?? 0]
      const unlike = own ? lack : have
      if (unlike < FEWEST || unlike / (have + lack) < NEARLY_ALL) return []
      const [all, haveAll] = [have + lack + 1, have + Number(own)]
      const { words } = TRAITS[trait]
      const said = own
        ? `${lack} of ${all} do not have ${words}, this one does`
        : `${have} of ${all} have ${words}, this one does not`
      return [{ trait, have: haveAll, known: all, has: own, words: said }]
    })
  }
}

type Group = {
  count: number
  places: { place: number; order: number }[]
  have: Map<Trait, number>
  lack: Map<Trait, number>
}

const idOf = (relation: Related<{ uuid: string | null; name?: string | null }>) => {
  const record = known(relation)
  return record ? record.uuid || record.name || null : null
}

/** All digits but the last two, where the country is known: the block of a hundred that a number is in. */
export const blockOf = (tn: TelephoneNumber | null) =>
  tn?.startsWith('+') ? searchDigits(tn).slice(0, -2) : null
