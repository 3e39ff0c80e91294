import * as v from 'valibot'
import { readTime } from '#domain/text/date.ts'
import { readTelephoneNumber, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { alike } from './alike.ts'
import type { Related } from './related.ts'
import { maskSecrets } from './secrets.ts'
import { sentText } from './sent-text.ts'
import type { Unread } from './unreadable.ts'

type Read<T> = v.GenericSchema<unknown, T>

/** A schema for a key that reads its value through another; where the key is missing, `missing` is read. */
const reading = <T, const Missing extends object | null>(
  wrapped: Read<unknown>,
  missing: Missing,
  run: Read<T>['~run'],
) => ({ ...v.optional(wrapped as Read<T>, missing), '~run': run })

/**
 * Wraps a schema so that a value it rejects becomes null and is reported as an issue with its path,
 * while the record around it stays usable (`typed` stays true). null and undefined are quiet nulls.
 * `quick` reads what nearly every value is without the schema, since a list has millions; undefined leaves it to the
 * schema, which rejects all that is left where it is `v.never()`.
 */
export function lenient<T>(
  schema: Read<T>,
  quick: (value: unknown) => T | null | undefined = () => undefined,
) {
  return reading<T | null, null>(schema, null, ({ value }, config) => {
    if (value === null || value === undefined) return { typed: true, value: null }
    const read = quick(value)
    if (read !== undefined) return { typed: true, value: read }
    const result = schema['~run']({ value }, config)
    return isUsable(result) ? result : rejected(null, value, result.issues)
  })
}

/** Reads a relation: missing or `{}` is 'unknown', null is null, a bare uuid is a record with only that uuid. */
export function related<T>(schema: Read<T>) {
  return reading<Related<T>, object>(schema, {}, ({ value }, config) => {
    if (value === null) return { typed: true, value: null }
    if (value === undefined || isEmptyObject(value)) return { typed: true, value: 'unknown' }
    const record = typeof value === 'string' && value !== '' ? { uuid: value } : value
    const result = schema['~run']({ value: record }, config)
    return isUsable(result) ? result : rejected('unknown', value, result.issues)
  })
}

/** The answer for a value that is not read: one issue about the whole of it, with the value as it was sent. */
function rejected<const T>(
  value: T,
  input: unknown,
  [first]: readonly v.BaseIssue<unknown>[],
): v.PartialDataset<T, v.BaseIssue<unknown>> {
  const { path: _, ...issue } = first as v.BaseIssue<unknown>
  return { typed: true, value, issues: [{ ...issue, input }] }
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
    if (uuid && result.typed && !result.issues) {
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(uuid, { record, value: result.value })
    }
    return result
  })
}

/** The keys that a schema reads, with those of the records inside; true is a key without any. */
export type Keys = { readonly [key: string]: true | Keys }

/** The keys of the records that the schemas read: an allow-list of what need not be looked at. */
export function keysOf(...schemas: object[]): Keys {
  const keys: Record<string, true | Keys> = {}
  for (const schema of schemas) {
    if ('wrapped' in schema) Object.assign(keys, keysOf(schema.wrapped as object))
    if (!('entries' in schema)) continue
    for (const [key, inner] of Object.entries(schema.entries as Record<string, object>)) {
      const deeper = { ...(keys[key] as Keys | undefined), ...keysOf(inner) }
      keys[key] = Object.keys(deeper).length > 0 ? deeper : true
    }
  }
  return keys
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

const asText = v.union([
  v.string(),
  v.pipe(
    v.number(),
    v.transform((value) => String(value)),
  ),
])

const asNumber = v.union([
  v.pipe(v.number(), v.finite()),
  v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(),
    v.transform((value) => Number(value)),
    v.finite(),
  ),
])

const asFlag = v.union([
  v.boolean(),
  v.pipe(
    v.picklist(['true', 'false', '1', '0', 1, 0]),
    v.transform((value) => value === 'true' || value === '1' || value === 1),
  ),
])

/** A string, its secrets masked, or a number written as one; anything else null. */
export const text = lenient(asText, (value) =>
  typeof value === 'string' ? maskSecrets(value) : undefined,
)
/** A URL as text, its secrets masked; anything but text null. */
export const url = lenient(v.pipe(v.string(), v.transform(maskSecrets)))
/** A finite number, or a string that holds one; anything else null. Not rounded. */
export const decimal = lenient(asNumber, (value) =>
  Number.isFinite(value) ? (value as number) : undefined,
)
/** true or false, also as "true", "false", 1 or 0; anything else null. */
export const flag = lenient(asFlag, (value) => (typeof value === 'boolean' ? value : undefined))
/** An ISO 8601 date as milliseconds UTC; null, quietly, for the zero times of other languages; anything else null. */
export const time = lenient<number>(v.never(), (value) => {
  const read = typeof value === 'string' ? readTime(value) : null
  return read === 'not-set' ? null : (read ?? undefined)
})
/** A telephone number; anything else null. */
export const phone = lenient<TelephoneNumber>(
  v.never(),
  (value) => readTelephoneNumber(value) ?? undefined,
)

/** An array of records, each lenient; missing, null or anything but an array is null. Unreadable entries are left out. */
export function rows<T>(schema: v.GenericSchema<unknown, T>) {
  return lenient(
    v.pipe(
      v.array(lenient(schema)),
      v.transform((list) => list.filter((item): item is NonNullable<typeof item> => item !== null)),
    ),
  )
}

/** Reads a record and says which of its fields could not be read; null where it is no object. */
export function readRecord<T extends object>(
  schema: Read<T>,
  record: unknown,
): (T & Unread) | null {
  const { typed, output, issues } = v.safeParse(schema, record)
  return typed ? { ...output, unreadable: issues ? unreadableOf(issues) : NOTHING } : null
}
const NOTHING: readonly never[] = []

const unreadableOf = (issues: readonly v.BaseIssue<unknown>[]) =>
  issues.map((issue) => ({ path: v.getDotPath(issue) ?? '(record)', sent: sentText(issue.input) }))
