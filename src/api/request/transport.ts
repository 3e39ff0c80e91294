import { ApiError, errorFor } from './api-error.ts'

/** Milliseconds without a byte after which a request is given up. */
const SILENCE = 30_000

/**
 * The one fetch: returns a successful answer whose body is still unread. `headers` carry the token.
 * Throws ApiError for every other status, no connection, or 30 s without a byte.
 */
export async function send(url: string, headers: Record<string, string>, signal?: AbortSignal) {
  const silence = silenceGuard(signal)
  const response = await fetch(url, {
    headers: { accept: 'application/json', ...headers },
    signal: silence.signal,
    // The cookie of a proxy on the page's own origin; across origins none goes or comes.
    credentials: 'same-origin',
    cache: 'no-store',
    // A redirect can be told from a broken connection only where it is neither followed nor an error.
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  }).catch((error: unknown) => {
    silence.stop()
    throw networkError(error, signal, 'offline')
  })
  silence.heard()
  if (isRedirect(response)) {
    silence.stop()
    throw new ApiError('redirected', { status: response.status })
  }
  if (!response.ok)
    throw errorFor(response.status, await saidBy(response, silence), response.headers)
  return { response, chunks: () => chunks(response, silence, signal) }
}

/** Browsers hide a redirect's status, others do not. */
const isRedirect = ({ type, status }: Response) =>
  type === 'opaqueredirect' || (status >= 300 && status < 400)

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
