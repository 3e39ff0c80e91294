import * as v from 'valibot'
import { credentials } from '#api/credentials.ts'
import { ApiError, lostCode } from './api-error.ts'
import { apiClock, timeOf } from './clock.ts'
import { payloadOf } from './envelope.ts'
import { send } from './transport.ts'
import { withoutSecrets } from './without-secrets.ts'

/** Milliseconds an answer stays fresh; after that it is asked for again in the background. */
export const FRESH = 5 * 60_000

export type RequestOptions = {
  signal?: AbortSignal
  /** Takes the place of the stored token: for signing in. */
  headers?: Record<string, string>
}

/** The configured API base: `<meta name="opentact-api">`, `/rest` where there is none. */
export function apiBase() {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="opentact-api"]')
  return new URL(meta?.content || '/rest', document.baseURI).href.replace(/\/$/, '')
}

/** The header that carries the stored token; none where nobody is signed in. */
export function authorization(): Record<string, string> {
  const token = credentials.get()?.token
  return token ? { 'x-auth-token': token } : {}
}

/**
 * The payload at a path, parsed.
 * Throws ApiError; 'wrong-shape' where the envelope or payload is not what the schema reads.
 */
export async function get<T>(
  schema: v.GenericSchema<unknown, T>,
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  const { headers = authorization(), signal } = options
  try {
    const result = v.safeParse(schema, await payloadAt(`${apiBase()}${path}`, headers, signal))
    if (!result.typed) throw new ApiError('wrong-shape', { status: 200 })
    return result.output
  } catch (error) {
    throw await withoutSecrets(error, headers)
  }
}

async function payloadAt(url: string, headers: Record<string, string>, signal?: AbortSignal) {
  const { response, chunks } = await send(url, headers, signal)
  apiClock.hear(timeOf(response.headers))
  const decoder = new TextDecoder()
  let body = ''
  for await (const chunk of chunks()) body += decoder.decode(chunk, { stream: true })
  return payloadOf(await parsed(body + decoder.decode()))
}

/** The JSON of a body. The code that says what is wrong with one comes when it is; where it does not, it is not JSON. */
async function parsed(text: string): Promise<unknown> {
  try {
    return JSON.parse(text)
  } catch {
    const { parseJson } = await import('./parse-json.ts').catch(() => {
      throw new ApiError('not-json', { status: 200 })
    })
    return parseJson(text)
  }
}

/** The records at a path; see readRecords. The code that reads them comes while the API answers. */
export async function getRecords(path: string, { signal }: RequestOptions = {}) {
  const headers = authorization()
  try {
    const [{ readRecords }, { response, chunks }] = await Promise.all([
      import('#api/records.ts').catch(lostCode),
      send(`${apiBase()}${path}`, headers, signal),
    ])
    apiClock.hear(timeOf(response.headers))
    return await readRecords(chunks(), signal)
  } catch (error) {
    throw await withoutSecrets(error, headers)
  }
}
