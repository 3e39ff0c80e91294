export type ApiErrorKind =
  | 'unauthorized'
  | 'forbidden'
  | 'denied'
  | 'not-found'
  | 'too-many-requests'
  | 'server'
  | 'refused'
  | 'redirected'
  | 'not-json'
  | 'wrong-shape'
  | 'cut-off'
  | 'offline'
  | 'timeout'

const SENTENCES: Record<ApiErrorKind, string> = {
  unauthorized: 'The session has ended. Sign in again.',
  forbidden: 'This account is not allowed to see this. Ask an administrator for access.',
  denied:
    'The API refuses this to your account. Your session still holds; ask an administrator for access.',
  'not-found': 'The API has no such record.',
  'too-many-requests': 'Too many requests. Wait a moment and try again.',
  server: 'The API reports a server error. Try again in a moment.',
  refused: 'The API refused the request.',
  redirected:
    'The server in front of the API sends its own sign-in page instead of an answer (a redirect). Reload this page to sign in there.',
  'not-json':
    'The API answered with something that is not JSON. A proxy or a wrong address may be in the way.',
  'wrong-shape': 'The API answered in an unexpected shape.',
  'cut-off': 'The connection broke before the answer was complete.',
  offline: 'The API cannot be reached. Check the connection and try again.',
  timeout: 'The API sent nothing for 30 seconds. Try again.',
}

/** Why a request to the API failed: a kind to decide on and a sentence a person can act on. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly kind: ApiErrorKind
  /** HTTP status, or 0 where there was no answer. */
  readonly status: number
  /** Milliseconds the API asks to wait before the next try. */
  readonly retryAfter: number | null

  constructor(
    kind: ApiErrorKind,
    options: { status?: number; said?: string | null; retryAfter?: number | null } = {},
  ) {
    const said = options.said ? ` It said: “${options.said}”.` : ''
    super(SENTENCES[kind] + said)
    this.kind = kind
    this.status = options.status ?? 0
    this.retryAfter = options.retryAfter ?? null
  }
}

/** The error for an HTTP status that is not a success. `said` is the message of the envelope. */
export function errorFor(status: number, said: string | null, headers: Headers) {
  return new ApiError(kindOf(status), {
    status,
    said: status === 401 || status === 404 ? null : said,
    retryAfter: retryAfter(headers.get('retry-after')),
  })
}

function kindOf(status: number): ApiErrorKind {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 429) return 'too-many-requests'
  return status >= 500 ? 'server' : 'refused'
}

/** `Retry-After` as milliseconds: seconds or an HTTP date. Source: RFC 9110 §10.2.3. */
function retryAfter(header: string | null) {
  if (!header) return null
  const seconds = Number(header)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now()
  return wait > 0 ? wait : null
}
