import type { MiddlewareHandler } from 'hono'

export type LoggedRequest = {
  method: string
  path: string
  query: string
  headers: Record<string, string>
}

/** Remembers what was asked, so that tests can say how often and with which headers. */
export const logTo =
  (requests: LoggedRequest[]): MiddlewareHandler =>
  (c, next) => {
    const { search } = new URL(c.req.url)
    requests.push({
      method: c.req.method,
      path: c.req.path,
      query: search,
      headers: c.req.header(),
    })
    return next()
  }
