import type { MiddlewareHandler } from 'hono'
import type { Bindings } from './faults.ts'

export type LoggedRequest = {
  method: string
  path: string
  query: string
  headers: Record<string, string>
  /** How the answer went: still under way, all of it, or the client or a fault ended it. */
  answer: 'under way' | 'whole' | 'broken off'
}

/** Remembers what was asked, so that tests can say how often and with which headers. */
export const logTo =
  (requests: LoggedRequest[]): MiddlewareHandler<Bindings> =>
  (c, next) => {
    const { search } = new URL(c.req.url)
    const request: LoggedRequest = {
      method: c.req.method,
      path: c.req.path,
      query: search,
      headers: c.req.header(),
      answer: 'under way',
    }
    requests.push(request)
    const { outgoing } = c.env
    outgoing.once('close', () => {
      request.answer = outgoing.writableFinished ? 'whole' : 'broken off'
    })
    return next()
  }
