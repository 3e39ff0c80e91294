import { Hono } from 'hono'
import { SHAPES } from './catalogue.ts'
import type { Data, Settings } from './data.ts'
import { failure, success } from './envelope.ts'
import type { Fault, Faults } from './faults.ts'
import type { LoggedRequest } from './request-log.ts'
import { ADMIN } from './sign-in.ts'

/** Lets a browser or another process set faults and settings and read what was asked. */
export function makeControl(faults: Faults, requests: LoggedRequest[], data: Data) {
  const control = new Hono()

  control.put('/faults', async (c) => {
    const wanted = await c.req.json<Record<string, Fault>>()
    for (const [path, fault] of Object.entries(wanted)) faults.set(path, fault)
    return success(c, Object.keys(wanted))
  })
  control.delete('/faults', (c) => {
    faults.clear()
    return success(c, [])
  })
  control.get('/requests', (c) => success(c, requests))
  control.delete('/requests', (c) => {
    requests.length = 0
    return success(c, [])
  })
  control.put('/settings', async (c) => {
    const wanted = await c.req.json<Partial<Settings>>()
    if (wanted.shape && !SHAPES.includes(wanted.shape)) return failure(c, 400, 'Unknown shape')
    data.configure(wanted)
    // Made before it is asked for: a page gives up on an API that says nothing for half a minute.
    await data.listOf(ADMIN)
    return success(c, data.settings())
  })
  return control
}
