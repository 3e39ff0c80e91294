import * as v from 'valibot'

/** What is known of a relation: not included by the API, none, or the record. Source: opentact-api.md, "What arrives in practice" 1. */
export type Related<T> = 'unknown' | null | T

type Read<T> = v.GenericSchema<unknown, T>

/** A schema from its own reading of any value. */
const reading = <T>(run: Read<T>['~run']) => ({ ...v.unknown(), '~run': run }) as unknown as Read<T>

/**
 * Wraps a schema so that a value it rejects becomes null and is reported as an issue with its path,
 * while the record around it stays usable (`typed` stays true). null and undefined are quiet nulls.
 */
export function lenient<T>(schema: Read<T>) {
  const inner = reading<T | null>(({ value }, config) => {
    if (value === null || value === undefined) return { typed: true, value: null }
    const result = schema['~run']({ value }, config)
    return isUsable(result) ? result : { typed: true, value: null, issues: result.issues }
  })
  return v.optional(inner, null)
}

/** Reads a relation: missing or `{}` is 'unknown', null is null, a bare uuid is a record with only that uuid. */
export function related<T>(schema: Read<T>) {
  const inner = reading<Related<T>>(({ value }, config) => {
    if (value === null) return { typed: true, value: null }
    if (isEmptyObject(value)) return { typed: true, value: 'unknown' }
    const record = typeof value === 'string' && value !== '' ? { uuid: value } : value
    const result = schema['~run']({ value: record }, config)
    return isUsable(result) ? result : { typed: true, value: 'unknown', issues: result.issues }
  })
  return v.optional(inner, {})
}

/** The record itself where there is one, null where it is unknown or none. */
export const known = <T>(relation: Related<T>): T | null =>
  relation === 'unknown' ? null : relation

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

const asTime = v.pipe(
  v.string(),
  v.transform((value) => Date.parse(value)),
  v.finite('Not a date'),
)

const asPhone = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => Number(String(value).replace(/[^\d]/g, '') || Number.NaN)),
  v.safeInteger('Not a telephone number'),
  v.minValue(1, 'Not a telephone number'),
)

/** A string, or a number written as one; anything else null. */
export const text = lenient(asText)
/** A finite number, or a string that holds one; anything else null. Not rounded. */
export const decimal = lenient(asNumber)
/** true or false, also as "true", "false", 1 or 0; anything else null. */
export const flag = lenient(asFlag)
/** An ISO 8601 date as milliseconds UTC; anything else null. */
export const time = lenient(asTime)
/** The digits of a telephone number as an integer; anything else null. */
export const phone = lenient(asPhone)

/** An array of records, each lenient; missing, null or anything but an array is null. Unreadable entries are left out. */
export function rows<T>(schema: v.GenericSchema<unknown, T>) {
  return lenient(
    v.pipe(
      v.array(lenient(schema)),
      v.transform((list) => list.filter((item): item is NonNullable<typeof item> => item !== null)),
    ),
  )
}

/** The one record of a payload that is an array or the record itself: in an array the one with this uuid, else the first. */
export const one = (payload: unknown, uuid: string): unknown =>
  Array.isArray(payload) ? (payload.find((record) => record?.uuid === uuid) ?? payload[0]) : payload

/** The records of a list payload: an array, or `{take,skip,total,data:[…]}`; null where it is neither. */
export function many(payload: unknown): unknown[] | null {
  if (Array.isArray(payload)) return payload
  const data = (payload as { data?: unknown } | null)?.data
  return Array.isArray(data) ? data : null
}

const SECRET_KEY = /pass|token|secret|ha1|auth|credential|key|reg_user|reg_gateway|_user_id$/i

/** A deep copy without any secret: keys that name one keep their place with the value "[redacted]". */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRET_KEY.test(key) && inner !== null ? '[redacted]' : redact(inner),
    ]),
  )
}

/** The JSON paths of the fields a parse could not read, such as `tn.tn`. */
export const issuePaths = (issues: readonly v.BaseIssue<unknown>[] | undefined) => [
  ...new Set((issues ?? []).map((issue) => v.getDotPath(issue) ?? '(record)')),
]
