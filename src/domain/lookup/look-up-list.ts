import { hasPlus } from '#domain/rows/row-parcel.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { findsIn } from '#domain/rows/uuid-words.ts'
import { type LookupFacts, type LookupResult, LookupTally } from './lookup-tally.ts'
import { uuidPartOf } from './read/pasted.ts'
import { digitNeedles } from './read/pattern.ts'
import type { Lookup } from './read/read-lookup.ts'

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
