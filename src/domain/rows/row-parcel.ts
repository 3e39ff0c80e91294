import { flagCode, flagOf } from './flags.ts'
import type { RelationParcel } from './relations/relation-parcel.ts'
import type { TextParcel } from './texts/texts.ts'
import type { Pooled, ReadRow } from './tn-row.ts'

/** What each row has one number of, in arrays that can be handed from one thread to another. */
export const ARRAYS = {
  /** Milliseconds UTC, NaN for none. */
  expires: Float64Array,
  created: Float64Array,
  modified: Float64Array,
  /** See rowFlags. */
  flags: Uint8Array,
  /** A bit for each rule that fails: see bitsOf. */
  findings: Uint32Array,
  /** How grave the worst of them is: a place in SEVERITIES, NONE_FAILS where none does. */
  worst: Uint8Array,
  /** Place in the API's list. */
  position: Uint32Array,
  /** Numbers of relations: see RelationPool. */
  account: Uint32Array,
  tnorder: Uint32Array,
  messaging_profile: Uint32Array,
  sip_connection: Uint32Array,
  sip_control_app: Uint32Array,
  plan: Uint32Array,
} as const
export type ArrayName = keyof typeof ARRAYS
export const ARRAY_NAMES = Object.keys(ARRAYS) as ArrayName[]
export type Arrays = { [Name in ArrayName]: InstanceType<(typeof ARRAYS)[Name]> }

/** Something for each array. */
export const byArray = <T>(make: (name: ArrayName) => T) =>
  Object.fromEntries(ARRAY_NAMES.map((name) => [name, make(name)])) as Record<ArrayName, T>

export const NONE_FAILS = 255
/** The width of the digits of a number. */
export const DIGITS = 15

/**
 * Rows on their way from where they are read: see RowWriter, which makes them, and RowStore, which keeps them. A row
 * that has anything unusual is `odd`, and comes whole beside what the columns can hold of it.
 */
export type RowParcel = {
  rows: number
  arrays: Arrays
  /** Four words each. */
  uuids: Uint32Array<ArrayBuffer>
  /** The digits of numbers: see FixedTexts. */
  digits: string
  relations: Readonly<Record<Pooled, RelationParcel>>
  /** Texts of relations that are new. */
  texts: TextParcel
  /** By place among these rows. */
  odd: [place: number, row: ReadRow][]
}

/** What can be handed over without a copy. */
export function buffersOf({ arrays, uuids, relations, texts }: RowParcel) {
  const columns = Object.values(relations).flatMap(({ odd: _, ...columns }) =>
    Object.values(columns),
  )
  const all = [...Object.values(arrays), uuids, ...columns, texts.ends]
  return all.map(({ buffer }) => buffer as ArrayBuffer)
}

/** The flags of a row as bits. */
export const rowFlags = (
  autorenew: boolean | null,
  registered: boolean | null,
  plus: boolean,
  hasUuid: boolean,
) => flagCode(autorenew) | (flagCode(registered) << 2) | (plus ? PLUS : 0) | (hasUuid ? UUID : 0)
export const autorenewOf = (flags: number) => flagOf(flags)
export const registeredOf = (flags: number) => flagOf(flags >> 2)
/** Whether the number is in E.164: its digits say the country. */
export const hasPlus = (flags: number) => (flags & PLUS) !== 0
/** Whether the column of uuids has the one of the row, in lower case. */
export const hasUuid = (flags: number) => (flags & UUID) !== 0

const PLUS = 1 << 4
const UUID = 1 << 5
