import { uuidKey } from '#domain/record/record-keys.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { Digester, KEY_LENGTH } from './digest.ts'

/** What a list was at a visit: when that was (milliseconds UTC), and a digest of each record by the digest of its uuid. */
export type Visit = { at: number; digests: ReadonlyMap<string, string> }

/** How many records differ between two visits. */
export type VisitChanges = { added: number; gone: number; changed: number }

/** Makes the digests of a list. Records without a uuid are left out, and of repeated ones all but the first. */
export class VisitDigest {
  readonly #digester = new Digester()
  readonly #digests = new Map<string, string>()

  /** Adds a record. What this dashboard adds to it does not count. */
  add(row: TnRow) {
    const uuid = uuidKey(row.uuid)
    if (!uuid) return
    const known = this.#digester.key(uuid)
    if (this.#digests.has(known)) return
    const { key: _key, position: _place, findings: _findings, change: _change, ...sent } = row
    this.#digests.set(known, this.#digester.of({ ...sent, uuid }))
  }

  /** The visit, made at a moment in milliseconds UTC. */
  result(at: number): Visit {
    return { at, digests: this.#digests }
  }
}

/** What changed from one visit to the next; true of the account only where both lists were whole. */
export function changesBetween(before: Visit, after: Visit): VisitChanges {
  let added = 0
  let changed = 0
  for (const [key, digest] of after.digests) {
    const was = before.digests.get(key)
    if (was === undefined) added++
    else if (was !== digest) changed++
  }
  const kept = after.digests.size - added
  return { added, gone: before.digests.size - kept, changed }
}

/** What is stored has this form, and digests of these fields. Another one is none. */
const VERSION = 'visit-2'

/** What a visit belongs to: the account's uuid, or whatever else tells it from others, and the API's address. */
export type VisitScope = { account: string; api: string }

/** A visit as text to be stored: digests alone, no value of the API. */
export function formatVisit({ at, digests }: Visit, scope: VisitScope) {
  const records = [...digests].map(([key, digest]) => key + digest)
  return [VERSION, scopeOf(scope), String(at), records.join('')].join(' ')
}

/** The visit in a stored text; null where that belongs to another account or API, or has another form. */
export function parseVisit(text: string, scope: VisitScope): Visit | null {
  const [version, of, at = '', records = '', ...more] = text.split(' ')
  if (version !== VERSION || of !== scopeOf(scope) || more.length > 0) return null
  if (!/^\d{1,16}$/.test(at) || records.length % RECORD !== 0 || !/^[\w-]*$/.test(records))
    return null
  const digests = new Map<string, string>()
  for (let i = 0; i < records.length; i += RECORD) {
    digests.set(records.slice(i, i + KEY_LENGTH), records.slice(i + KEY_LENGTH, i + RECORD))
  }
  return { at: Number(at), digests }
}

/** Characters of a record: those of its key, and those of its digest. */
const RECORD = KEY_LENGTH * 2

const scopeOf = ({ account, api }: VisitScope) => new Digester().of([account, api])
