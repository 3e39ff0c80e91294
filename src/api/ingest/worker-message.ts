import { ApiError, type ApiErrorKind } from '#api/api-error.ts'
import type { PackedRows } from './packed-rows.ts'
import type { ListPart, ListRequest } from './read-list.ts'

/** An error as it travels between threads: structured clones lose all but the message. */
type Failure = { message: string; kind?: ApiErrorKind; status?: number; retryAfter?: number | null }

/** What the page says: which list to read, and that the opening parts are on screen. */
export type PageMessage = { request: ListRequest } | { shown: true }

/** What the worker says: the next part, or why it gave up. */
export type WorkerMessage =
  | { part: Omit<ListPart, 'rows'>; packed: PackedRows }
  | { failure: Failure }

/** What the worker tells of the API's clock: milliseconds UTC as the answer came, null where it is not told. */
export type ApiTime = { apiTime: number | null }

/** What the worker says all the time: one that dies can do so without a word. */
export type Heartbeat = { alive: true }

/** Milliseconds between two heartbeats. */
export const BEAT = 2_500

export function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiError)) return { message: String(error) }
  const { message, kind, status, retryAfter } = error
  return { message, kind, status, retryAfter }
}

/** The error again, an ApiError where it was one. */
export function errorOf({ message, kind, status, retryAfter }: Failure) {
  if (!kind) return new Error(message)
  const error = new ApiError(kind, { status: status ?? 0, retryAfter: retryAfter ?? null })
  error.message = message
  return error
}
