import { ApiError } from '#api/request/api-error.ts'
import type { ListPart, ListRequest } from './list-part.ts'

/** An error as it travels between threads: structured clones lose all but the message. */
type Failure = Pick<ApiError, 'kind' | 'status' | 'retryAfter' | 'said'> | { message: string }

/** What the page says: which list to read, and that the opening parts are on screen. */
export type PageMessage = { request: ListRequest } | { shown: true }

/** What the worker says: the next part, or why it gave up. */
export type WorkerMessage = { part: ListPart } | { failure: Failure }

/** What the worker says all the time: one that dies can do so without a word. */
export type Heartbeat = { alive: true }

/** Milliseconds between two heartbeats. */
export const BEAT = 2_500

export function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiError)) return { message: String(error) }
  const { kind, status, retryAfter, said } = error
  return { kind, status, retryAfter, said }
}

/** The error again, an ApiError where it was one. */
export const errorOf = (failure: Failure) =>
  'kind' in failure ? new ApiError(failure.kind, failure) : new Error(failure.message)
