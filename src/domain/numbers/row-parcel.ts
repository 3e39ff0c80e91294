import type { ReadRow, Relation } from './tn-row.ts'

/** What each row has one number of, in arrays that can be handed from one thread to another. */
export const ARRAYS = {
  /** Milliseconds UTC, NaN for none. */
  expires: Float64Array,
  /** See rowFlags. */
  flags: Uint8Array,
  /** A bit for each rule that fails: see bitsOf. */
  findings: Uint32Array,
  /** How grave the worst of them is: a place in SEVERITIES, NONE_FAILS where none does. */
  worst: Uint8Array,
  /** Place in the API's list. */
  position: Uint32Array,
  /** Numbers of what rows share, each in `shared`. */
  account: Uint32Array,
  tnorder: Uint32Array,
  messaging_profile: Uint32Array,
  sip_connection: Uint32Array,
  sip_control_app: Uint32Array,
} as const
export type ArrayName = keyof typeof ARRAYS
export type Arrays = { [Name in ArrayName]: InstanceType<(typeof ARRAYS)[Name]> }

export const NONE_FAILS = 255

/** Texts that have one width: uuids in lower case, and the digits of a number. */
export const TEXTS = { uuid: 36, order: 36, digits: 15 } as const
export type TextName = keyof typeof TEXTS

/** What stands first in `shared`, under these numbers: a relation that is not included, and one that is none. */
export const FIRST_SHARED = ['unknown', null] as const

/** What rows share: a relation, without the uuid where it is an order. */
export type Shared = ReadRow[Relation]

/**
 * Rows on their way from where they are read: see RowWriter, which makes them, and RowStore, which keeps them. A row
 * that has anything unusual is `odd`, and comes whole beside what its arrays and texts can hold of it.
 */
export type RowParcel = {
  rows: number
  arrays: Arrays
  texts: Readonly<Record<TextName, string>>
  /** What these rows are the first to have. */
  shared: Shared[]
  /** By place among these rows. */
  odd: [place: number, row: ReadRow][]
}

/** What can be handed over without a copy. */
export const buffersOf = ({ arrays }: RowParcel) =>
  Object.values(arrays).map(({ buffer }) => buffer as ArrayBuffer)

/** The flags of a row as bits. */
export const rowFlags = (autorenew: boolean | null, registered: boolean | null, plus: boolean) =>
  flagCode(autorenew) | (flagCode(registered) << 2) | (plus ? 1 << 4 : 0)
export const autorenewOf = (flags: number) => FLAGS[flags & 3] as boolean | null
export const registeredOf = (flags: number) => FLAGS[(flags >> 2) & 3] as boolean | null
/** Whether the number is in E.164: its digits say the country. */
export const hasPlus = (flags: number) => (flags & (1 << 4)) !== 0

const FLAGS = [null, false, true]
const flagCode = (flag: boolean | null) => (flag === null ? 0 : flag ? 2 : 1)
