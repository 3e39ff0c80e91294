import { Hono } from 'hono'
import { cors } from 'hono/cors'
import { makeControl } from './control.ts'
import { makeData, type Settings } from './data.ts'
import { streamOf } from './encoded-list.ts'
import { failure, success } from './envelope.ts'
import { type Bindings, makeFaults, spoil } from './faults.ts'
import { type LoggedRequest, logTo } from './request-log.ts'
import {
  ADMIN,
  type SandboxUser,
  signedIn,
  signToken,
  userOfBasic,
  userOfToken,
} from './sign-in.ts'

export type SandboxOptions = Partial<Settings> & {
  /** The moment that end dates are counted from. */
  now?: number
  secret?: string
  /** Mounts `/__sandbox`, for browsers and other processes. */
  control?: boolean
}
type Env = Bindings & { Variables: { user: SandboxUser } }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A small OpenTACT API over made-up, repeatable data. */
export function createSandbox(options: SandboxOptions = {}) {
  const { now = Date.now(), secret, control = false, ...settings } = options
  const data = makeData({ numbers: 240, shape: 'lease', specialPrices: 'some', ...settings }, now)
  const faults = makeFaults()
  const requests: LoggedRequest[] = []
  const app = new Hono<Env>()

  app.use(
    cors({
      origin: '*',
      allowHeaders: ['X-Auth-Token', 'Authorization', 'Content-Type'],
      exposeHeaders: ['Content-Length', 'Retry-After'],
    }),
  )
  if (control) app.route('/__sandbox', makeControl(faults, requests, data))
  app.use('/rest/*', logTo(requests), spoil(faults))

  app.get('/rest/auth', async (c) => {
    const basic = c.req.header('authorization')
    const token = c.req.header('x-auth-token')
    const user = basic && !token ? userOfBasic(basic) : await userOfToken(token, secret)
    if (!user) return failure(c, 401, 'Wrong e-mail or password')
    if (typeof user === 'string') return failure(c, 401, user)
    const { account } = data.catalogueOf(user)
    return success(c, signedIn(user, token ?? (await signToken(user, { secret })), account))
  })

  app.use('/rest/profile/tn/*', async (c, next) => {
    const user = await userOfToken(c.req.header('x-auth-token'), secret)
    if (typeof user === 'string') return failure(c, 401, user)
    c.set('user', user)
    return next()
  })
  app.get('/rest/profile/tn', async (c) => {
    const list = await data.listOf(c.get('user'))
    return c.body(streamOf(list), 200, {
      'Content-Type': 'application/json',
      'Content-Length': String(list.bytes),
    })
  })
  app.get('/rest/profile/tn/special_prices', (c) => {
    const specials = data.specialsOf(c.get('user'))
    return specials.length > 0 ? success(c, specials) : failure(c, 404, 'No special prices found')
  })
  app.get('/rest/profile/tn/:uuid', (c) => {
    const uuid = c.req.param('uuid')
    const records = UUID.test(uuid) ? data.catalogueOf(c.get('user')).find(uuid) : []
    return records.length > 0 ? success(c, records) : failure(c, 404, 'TN profile not found')
  })
  app.notFound((c) => failure(c, 404, 'Not found'))

  return {
    app,
    faults,
    /** What was asked under /rest, oldest first; empty it with `requests.length = 0`. */
    requests,
    configure: data.configure,
    settings: data.settings,
    /** Makes and serialises the administrator's list ahead of the first request. */
    prebuild: () => data.listOf(ADMIN),
  }
}
