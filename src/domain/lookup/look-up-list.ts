import { known } from '#domain/record/schema/related.ts'
import { FIRST_RECORD } from '#domain/rows/relations/relation-parcel.ts'
import { hasPlus } from '#domain/rows/row-parcel.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { findsIn } from '#domain/rows/uuid-words.ts'
import { type LookupFacts, type LookupResult, LookupTally } from './lookup-tally.ts'
import { uuidPartOf } from './pasted.ts'
import { digitNeedles } from './pattern.ts'
import type { Lookup } from './read-lookup.ts'
import { RELATION_KEYS, RelationDirectory } from './used-by.ts'

/** Rows or records of one step: about a millisecond. */
const STEP = 1000

/**
 * Finds what was looked up in the rows of a list: the same as if each were given to a LookupTally, but what no row can
 * have is told by the columns. Steps are short, so that whoever takes them can give way between.
 */
export function* lookUpList(
  rows: RowStore,
  lookup: Lookup,
  most?: number,
): Generator<void, LookupResult> {
  const tally = new LookupTally(lookup, most)
  const looked = rows.count
  const maybe = mayBeFound(rows, lookup)
  yield
  let added = 0
  for (let place = maybe.indexOf(1); place !== -1; place = maybe.indexOf(1, place + 1)) {
    tally.add(factsAt(rows, place), place)
    if (++added % STEP === 0) yield
  }
  return { ...tally.result(), looked }
}

/** What the numbers of a list hang on: the same as if each row were given to a RelationDirectory. In short steps. */
export function* directoryOf(rows: RowStore): Generator<void, RelationDirectory> {
  const directory = new RelationDirectory()
  for (const relation of RELATION_KEYS) {
    const pool = rows.relations[relation]
    const numbers = rows.relation(relation).subarray(0, rows.count)
    const uses = new Uint32Array(pool.size)
    const firsts = new Uint32Array(pool.size)
    for (let place = 0; place < numbers.length; place++) {
      const number = numbers[place] as number
      if (uses[number] === 0) firsts[number] = place
      uses[number] = (uses[number] as number) + 1
    }
    for (let number = FIRST_RECORD; number < uses.length; number++) {
      if (number % STEP === 0) yield
      const count = uses[number] as number
      if (count === 0) continue
      const text = rows.texts[pool.nameAt(number) - 1] ?? null
      const record = pool.odd.get(number) ?? { uuid: pool.uuidAt(number), name: text }
      // What an order has for a name is its state.
      const { uuid } = record
      const named = relation !== 'tnorder' && 'name' in record ? record.name : null
      const reach =
        relation === 'sip_connection' ? known(rows.relations[relation].at(number)) : null
      directory.addUses(relation, { ...reach, uuid, name: named }, count, firsts[number] as number)
    }
    yield
  }
  return directory
}

/** 1 by place where a row may be found. What is unusual about a row only the row can tell. */
function mayBeFound(rows: RowStore, lookup: Lookup) {
  const maybe = new Uint8Array(rows.count)
  for (const place of rows.odd.keys()) maybe[place] = 1
  const { digits, uuid } = needlesOf(lookup)
  for (const needle of digits) {
    rows.digits.eachWith(needle, (place) => {
      maybe[place] = 1
    })
  }
  const isIn = uuid ? findsIn(uuid, false) : null
  if (isIn) {
    rows.eachUuid(isIn, (place) => {
      maybe[place] = 1
    })
  }
  return maybe
}

/** Every row that is found, and not odd, has one of these digits, or this in its uuid. */
function needlesOf(lookup: Lookup): { digits: readonly string[]; uuid?: string | undefined } {
  switch (lookup.kind) {
    case 'nothing':
      return { digits: [] }
    case 'uuid':
      return { digits: [], uuid: lookup.uuid }
    case 'uuid-part':
      return { digits: [], uuid: lookup.start }
    case 'pattern': {
      const { pattern } = lookup
      const [longest] = pattern.parts.toSorted((a, b) => b.length - a.length)
      return { digits: digitNeedles(pattern), uuid: longest }
    }
    case 'number':
      return { digits: lookup.clues.map(({ text }) => text), uuid: uuidPartOf(lookup.text) }
    default:
      return { digits: [], uuid: uuidPartOf(lookup.text) }
  }
}

/** What a look-up needs of a row, without making the row. */
function factsAt(rows: RowStore, place: number): LookupFacts {
  const odd = rows.odd.get(place)
  if (odd) return odd
  const digits = rows.digits.at(place)
  return {
    get uuid() {
      return rows.uuidAt(place)
    },
    tn: { tn: hasPlus(rows.flags[place] as number) ? `+${digits}` : digits },
    unreadable: NOTHING,
  }
}

const NOTHING: readonly never[] = []
