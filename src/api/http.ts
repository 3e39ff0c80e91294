import * as v from 'valibot'
import { ApiError, errorFor } from './api-error.ts'
import { credentials } from './credentials.ts'

/** Milliseconds without a byte after which a request is given up. */
const SILENCE = 30_000

export type RequestOptions = {
  signal?: AbortSignal
  /** Takes the place of the stored token: for signing in, and for the worker that has no storage. */
  headers?: Record<string, string>
  base?: string
}

/** The configured API base: `<meta name="opentact-api">`, `/rest` where there is none. */
export function apiBase() {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="opentact-api"]')
  return new URL(meta?.content || '/rest', document.baseURI).href.replace(/\/$/, '')
}

/**
 * The one way out: asks the API and returns its successful answer, whose body is still unread.
 * Throws ApiError for every other status, no connection, or 30 s without a byte.
 */
export async function request(path: string, options: RequestOptions = {}) {
  const silence = silenceGuard(options.signal)
  const headers = options.headers ?? authorization()
  const url = `${options.base ?? apiBase()}${path}`
  const response = await fetch(url, {
    headers: { accept: 'application/json', ...headers },
    signal: silence.signal,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  }).catch((error: unknown) => {
    silence.stop()
    throw networkError(error, options.signal, 'offline')
  })
  silence.heard()
  if (!response.ok)
    throw errorFor(response.status, await saidBy(response, silence), response.headers)
  return { response, chunks: () => chunks(response, silence, options.signal) }
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
  const { chunks } = await request(path, options)
  const decoder = new TextDecoder()
  let body = ''
  for await (const chunk of chunks()) body += decoder.decode(chunk, { stream: true })
  const result = v.safeParse(schema, payloadOf(parseJson(body + decoder.decode())))
  if (!result.typed) throw new ApiError('wrong-shape', { status: 200 })
  return result.output
}

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

const authorization = (): Record<string, string> => {
  const token = credentials.get()?.token
  return token ? { 'x-auth-token': token } : {}
}

async function* chunks(response: Response, silence: Silence, signal?: AbortSignal) {
  const reader = response.body?.getReader()
  try {
    while (reader) {
      const { done, value } = await reader.read()
      if (done) return
      silence.heard()
      yield value
    }
  } catch (error) {
    throw networkError(error, signal, 'cut-off')
  } finally {
    silence.stop()
    void reader?.cancel().catch(() => {})
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const truncated = /^\s*[{[]/.test(text)
    throw new ApiError(truncated ? 'cut-off' : 'not-json', { status: 200 })
  }
}

/** The message of an error envelope; null where the body is not one. */
async function saidBy(response: Response, silence: Silence) {
  try {
    const { message } = (await response.json()) as { message?: unknown }
    return typeof message === 'string' && message.length <= 200 ? message : null
  } catch {
    return null
  } finally {
    silence.stop()
  }
}

type Silence = ReturnType<typeof silenceGuard>

/** An abort signal that fires after 30 s without `heard()`, or with the caller's. */
function silenceGuard(outer?: AbortSignal) {
  const timer = new AbortController()
  const expire = () => timer.abort(new ApiError('timeout'))
  let pending = setTimeout(expire, SILENCE)
  return {
    signal: outer ? AbortSignal.any([timer.signal, outer]) : timer.signal,
    heard() {
      clearTimeout(pending)
      pending = setTimeout(expire, SILENCE)
    },
    stop: () => clearTimeout(pending),
  }
}

function networkError(
  error: unknown,
  signal: AbortSignal | undefined,
  otherwise: 'offline' | 'cut-off',
) {
  if (error instanceof ApiError) return error
  return signal?.aborted ? signal.reason : new ApiError(otherwise)
}
