import { ApiError, errorFor } from './api-error.ts'

/** The payload of a decoded envelope. Throws ApiError for `success: false` and for anything that is no envelope. */
export function payloadOf(envelope: unknown) {
  if (envelope === null || typeof envelope !== 'object')
    throw new ApiError('wrong-shape', { status: 200 })
  const { success, payload, message, status } = envelope as Record<string, unknown>
  if (success === false) throw refusal(message, status)
  if (payload === undefined) throw new ApiError('wrong-shape', { status: 200 })
  return payload
}

/** The error for `success: false` under HTTP 200: the body's status tells the kind. */
export function refusal(message: unknown, status: unknown) {
  const said = typeof message === 'string' ? message : null
  const code = typeof status === 'number' && status >= 400 && status < 500 ? status : 0
  return code ? errorFor(code, said, new Headers()) : new ApiError('refused', { status: 200, said })
}

/** The JSON of a body. Throws ApiError: 'cut-off' where it starts like JSON, else 'not-json'. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const truncated = /^\s*[{[]/.test(text)
    throw new ApiError(truncated ? 'cut-off' : 'not-json', { status: 200 })
  }
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
