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
  | 'code'

/** Why a request to the API, or reading its answer, failed: a kind to decide on. What a person is told of it is sentenceOf(). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly kind: ApiErrorKind
  /** HTTP status, or 0 where there was no answer. */
  readonly status: number
  /** Milliseconds the API asks to wait before the next try. */
  readonly retryAfter: number | null
  /** What the API gave as its reason; see hushed(). */
  said: string | null

  constructor(
    kind: ApiErrorKind,
    options: { status?: number; said?: string | null; retryAfter?: number | null } = {},
  ) {
    super(kind)
    this.kind = kind
    this.status = options.status ?? 0
    this.retryAfter = options.retryAfter ?? null
    this.said = options.said ?? null
  }
}

/** What becomes of code that comes when it is needed and cannot be fetched: `import('…').catch(lostCode)`. Throws ApiError, 'code'. */
export function lostCode(): never {
  throw new ApiError('code')
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
