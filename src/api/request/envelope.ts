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
