import { ApiError } from './api-error.ts'
import { extentOf } from './json-extent.ts'

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
