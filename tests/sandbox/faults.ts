import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { type Body, cutAfter, hangAfter, throttle } from './spoiled-stream.ts'

/** What goes wrong with a path; without `status`, `body` or `json` the real answer is spoiled. */
export type Fault = {
  status?: number
  headers?: Record<string, string>
  body?: string
  json?: unknown
  /** Accepts the request and never answers. */
  hang?: boolean
  delayMs?: number
  cutAfterBytes?: number
  /** Sends so many bytes, then stays silent with the connection open; the rest comes once the faults are cleared. */
  hangAfterBytes?: number
  slow?: { chunkBytes: number; everyMs: number }
  /** How many requests it spoils before it goes away; for ever where left out. */
  times?: number
}
export type Bindings = { Bindings: HttpBindings }

/** Faults by path: exact, or everything below when the path ends in `*`. */
export function makeFaults() {
  const faults = new Map<string, Fault>()
  const waiting = new Set<() => void>()

  function take(path: string): Fault | undefined {
    const wild = [...faults.keys()].find((k) => k.endsWith('*') && path.startsWith(k.slice(0, -1)))
    const key = faults.has(path) ? path : wild
    const fault = key === undefined ? undefined : faults.get(key)
    if (key === undefined || !fault) return undefined
    if (fault.times !== undefined) {
      if (fault.times <= 1) faults.delete(key)
      else faults.set(key, { ...fault, times: fault.times - 1 })
    }
    return fault
  }
  return {
    set: (path: string, fault: Fault) => void faults.set(path, fault),
    clear(path?: string) {
      if (path === undefined) faults.clear()
      else faults.delete(path)
      for (const go of waiting) go()
      waiting.clear()
    },
    /** Resolves when faults are cleared the next time. */
    cleared: () => new Promise<void>((resolve) => void waiting.add(resolve)),
    take,
  }
}
export type Faults = ReturnType<typeof makeFaults>

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

function canned({ status = 200, headers, body, json }: Fault): Response | undefined {
  const type = { 'content-type': 'application/json' }
  const text = json === undefined ? body : JSON.stringify(json)
  if (text !== undefined) return new Response(text, { status, headers: { ...type, ...headers } })
  if (status === 200) return undefined
  if (status === 204 || status === 304)
    return new Response(null, { status, ...(headers && { headers }) })
  const envelope = JSON.stringify({
    success: false,
    message: 'The sandbox was told to fail',
    status,
  })
  return new Response(envelope, { status, headers: { ...type, ...headers } })
}

function whenClientLeaves(c: Context<Bindings>): Promise<void> {
  const { outgoing } = c.env
  return new Promise((resolve) => {
    if (outgoing.destroyed) resolve()
    else outgoing.once('close', () => resolve())
  })
}

/** Lets the real answer through, or does to it what `faults` says. */
export const spoil =
  (faults: Faults): MiddlewareHandler<Bindings> =>
  async (c, next) => {
    const fault = faults.take(c.req.path)
    if (!fault) return next()
    if (fault.delayMs) await wait(fault.delayMs)
    if (fault.hang) {
      await whenClientLeaves(c)
      return c.body(null)
    }
    const answer = canned(fault)
    if (answer) c.res = answer
    else await next()
    const { status, headers } = c.res
    for (const [name, value] of Object.entries(fault.headers ?? {})) headers.set(name, value)

    const { body, length } = await measured(c.res)
    if (!body) return
    headers.set('content-length', String(length))
    // Hono would merge the old answer's headers into the new one; they are already there.
    c.res = undefined
    c.res = new Response(spoiled(c, fault, body, faults), { status, headers })
  }

/** The body and its length; answers without a stated length are small enough to be read whole. */
async function measured(res: Response) {
  const stated = res.headers.get('content-length')
  if (stated !== null || !res.body) return { body: res.body, length: Number(stated) }
  const blob = await res.blob()
  return { body: blob.stream(), length: blob.size }
}

function spoiled(c: Context<Bindings>, fault: Fault, body: Body, faults: Faults): Body {
  const { slow, cutAfterBytes, hangAfterBytes } = fault
  if (slow) return throttle(body, slow)
  if (hangAfterBytes !== undefined) {
    return hangAfter(body, hangAfterBytes, Promise.race([whenClientLeaves(c), faults.cleared()]))
  }
  if (cutAfterBytes === undefined) return body
  return cutAfter(body, cutAfterBytes, () => c.env.incoming.socket.destroy())
}
