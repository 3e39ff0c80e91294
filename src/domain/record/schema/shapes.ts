import * as v from 'valibot'
import { alike } from '#domain/record/alike.ts'
import { maskSecrets } from '#domain/record/secrets.ts'
import { sentText } from '#domain/record/sent-text.ts'
import type { Unread } from '#domain/record/unreadable.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { ExactNumber } from '#domain/text/exact-number.ts'
import { readDecimal } from '#domain/text/read-decimal.ts'
import { readTelephoneNumber, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { readTime } from '#domain/text/time/date.ts'
import { toUuid } from '#domain/text/uuid.ts'
import type { Related } from './related.ts'

type Read<T> = v.GenericSchema<unknown, T>

/**
 * A schema for a key that reads its value through another; where the key is missing, `missing` is read.
 *
 * What it leans on in valibot, whose version is exact in package.json; tests/shapes.test.ts pins it:
 * - v.object runs each entry by `entry['~run']({ value }, config)` and adds the key in front of the path of every issue
 *   that comes back, also where `typed` is true.
 * - It runs an entry whose key is missing only where that is of type 'optional' with a default, and then on the default.
 * - An issue without a path is about the very value that was run; a result with `typed: true` and issues is kept, and
 *   its issues are in the result of safeParse.
 * - v.object keeps what it was made of in `entries`.
 */
const reading = <T, const Missing extends object | null>(
  wrapped: Read<unknown>,
  missing: Missing,
  run: Read<T>['~run'],
) => ({ ...v.optional(wrapped as Read<T>, missing), '~run': run })

/**
 * A field that `read` reads; where that answers undefined, the field is null and reported as an issue with its path,
 * while the record around it stays usable (`typed` stays true). null and undefined are quiet nulls.
 */
const field = <T>(read: (value: unknown) => T | null | undefined) =>
  reading<T | null, null>(v.unknown(), null, ({ value }) => {
    if (value === null || value === undefined) return { typed: true, value: null }
    const result = read(value)
    return result === undefined ? rejected(null, value) : { typed: true, value: result }
  })

/**
 * Reads a relation: missing or `{}` is 'unknown', null is null. A record is an object that holds anything; a bare uuid
 * is one with only that uuid where the records of the relation have uuids; a list is one where it holds a single record
 * that can be read whole. Everything else is unreadable, and so 'unknown': never none, never known.
 */
export function related<T>(schema: Read<T>) {
  const hasUuid = 'entries' in schema && 'uuid' in (schema.entries as object)
  return reading<Related<T>, object>(schema, {}, ({ value }, config) => {
    if (value === null) return { typed: true, value: null }
    if (value === undefined || isEmptyObject(value)) return { typed: true, value: 'unknown' }
    const listed = Array.isArray(value) && value.length === 1
    const record = recordOf(listed ? value[0] : value, hasUuid)
    if (record === null) return rejected('unknown', value)
    const result = schema['~run']({ value: record }, config)
    const usable = isUsable(result) && !(listed && result.issues)
    return usable ? result : rejected('unknown', value)
  })
}

function recordOf(value: unknown, hasUuid: boolean): object | null {
  if (typeof value === 'string') return hasUuid && toUuid(value) ? { uuid: value } : null
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof ExactNumber) return null
  return holdsAnything(value) ? value : null
}

/** Whether there is anything in a value of JSON: not in null, an empty text, or what holds nothing else. */
function holdsAnything(value: unknown): boolean {
  if (value === null || value === '') return false
  if (typeof value !== 'object' || value instanceof ExactNumber) return true
  for (const key in value) if (holdsAnything((value as Record<string, unknown>)[key])) return true
  return false
}

/** The answer for a value that is not read: one issue about the whole of it, with the value as it was sent. */
function rejected<const T>(value: T, input: unknown): v.PartialDataset<T, v.BaseIssue<unknown>> {
  const issue: v.BaseIssue<unknown> = {
    kind: 'schema',
    type: 'custom',
    input,
    expected: null,
    received: typeof input,
    message: 'Unreadable',
  }
  return { typed: true, value, issues: [issue] }
}

/** As many records are remembered; relations that hardly repeat would fill the memory otherwise. */
const REMEMBERED = 4096

/** Reads records that are alike to the same object: a list repeats its relations thousands of times. */
export function interned<T>(schema: Read<T>) {
  const remembered = new Map<unknown, { record: unknown; value: T }>()
  return reading<T, object>(schema, {}, (dataset, config) => {
    const record = dataset.value
    const uuid = (record as { uuid?: unknown } | null | undefined)?.uuid
    const hit = uuid ? remembered.get(uuid) : undefined
    if (hit && alike(hit.record, record)) return { typed: true, value: hit.value }
    const result = schema['~run'](dataset, config)
    if (!uuid || !result.typed || result.issues) return result
    // What differs may be nothing that is read.
    const value = hit && alike(hit.value, result.value) ? hit.value : result.value
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(uuid, { record, value })
    return { typed: true, value }
  })
}

/** An issue with a path lies deeper, in a field that is already null; one without is about the value itself. */
function isUsable<T>(
  result: v.OutputDataset<T, v.BaseIssue<unknown>>,
): result is v.SuccessDataset<T> | v.PartialDataset<T, v.BaseIssue<unknown>> {
  return result.typed && !result.issues?.some(({ path }) => !path)
}

function isEmptyObject(value: unknown) {
  if (typeof value !== 'object') return false
  for (const _key in value as object) return false
  return !Array.isArray(value)
}

const FLAGS = new Map<unknown, boolean>([
  ...[true, 'true', '1', 1].map((value) => [value, true] as const),
  ...[false, 'false', '0', 0].map((value) => [value, false] as const),
])

/** What is kept of a text. */
export const readText = (sent: string) => maskSecrets(sent)

/** A string, its secrets masked, or a number as it was sent; anything else null. */
export const text = field((value) => {
  if (typeof value === 'string') return readText(value)
  return typeof value === 'number' || value instanceof ExactNumber ? String(value) : undefined
})
/** A URL as text, its secrets masked; anything but text null. */
export const url = field((value) => (typeof value === 'string' ? readText(value) : undefined))
/** A decimal as it was sent; anything else null. */
export const decimal = field<Decimal>((value) => readDecimal(value) ?? undefined)
/** true or false, also as "true", "false", 1 or 0; anything else null. */
export const flag = field((value) => FLAGS.get(value))
/** An ISO 8601 date as milliseconds UTC; null, quietly, for the zero times of other languages; anything else null. */
export const time = field((value) => {
  const read = typeof value === 'string' ? readTime(value) : null
  return read === 'not-set' ? null : (read ?? undefined)
})
/** A telephone number; anything else null. */
export const phone = field<TelephoneNumber>((value) => readTelephoneNumber(value) ?? undefined)
/** How many a list has; anything else null. */
export const count = field((value) => (Array.isArray(value) ? value.length : undefined))

/** A list of records (see related); anything else null. Entries that are none are left out, unreadable ones reported. */
export function records<T>(schema: Read<T>) {
  const all = v.array(related(schema))
  return reading<T[] | null, null>(all, null, ({ value }, config) => {
    if (value === null || value === undefined) return { typed: true, value: null }
    const result = all['~run']({ value }, config)
    if (!isUsable(result)) return rejected(null, value)
    const kept = result.value.filter((it): it is Exclude<typeof it, 'unknown' | null> => {
      return it !== null && it !== 'unknown'
    })
    return { ...result, value: kept }
  })
}

/** Reads a record and says which of its fields could not be read; null where it is no object, or a list. */
export function readRecord<T extends object>(
  schema: Read<T>,
  record: unknown,
): (T & Unread) | null {
  if (Array.isArray(record)) return null
  const { typed, output, issues } = v.safeParse(schema, record)
  return typed ? { ...output, unreadable: issues ? unreadableOf(issues) : NOTHING } : null
}
const NOTHING: readonly never[] = []

const unreadableOf = (issues: readonly v.BaseIssue<unknown>[]) =>
  issues.map((issue) => ({ path: v.getDotPath(issue) ?? '(record)', sent: sentText(issue.input) }))
