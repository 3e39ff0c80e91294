import { ApiError, errorFor } from './api-error.ts'
import { extentOf } from './json-extent.ts'

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

/**
 * The JSON of a body; what follows it is passed over. Throws ApiError: 'cut-off' where the body ends before its JSON
 * does, else 'not-json'.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const extent = extentOf(text)
    if (typeof extent === 'number') return JSON.parse(text.slice(0, extent))
    throw new ApiError(/^\s*[{[]/.test(text) && extent === 'cut-off' ? 'cut-off' : 'not-json', {
      status: 200,
    })
  }
}
