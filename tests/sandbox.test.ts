import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { QUIRKS, quirkRows } from './sandbox/awkward.ts'
import { CANARY } from './sandbox/canary.ts'
import { listen } from './sandbox/serve.ts'
import { ADMIN, OPS, type SandboxUser, signToken } from './sandbox/sign-in.ts'

// biome-ignore lint/suspicious/noExplicitAny: these are the raw answers that nothing has checked yet
type Raw = any
type Server = Awaited<ReturnType<typeof listen>>

const NOW = Date.UTC(2026, 0, 15)
const LIST = '/rest/profile/tn'
const SPECIAL = '/rest/profile/tn/special_prices'
let server: Server

beforeAll(async () => {
  server = await listen({ now: NOW, control: true })
})
afterEach(() => {
  server.sandbox.faults.clear()
  server.sandbox.requests.length = 0
})
afterAll(() => server.close())

async function ask(path: string, { user = ADMIN, from = server, ...init }: AskOptions = {}) {
  const headers = { 'X-Auth-Token': await signToken(user) }
  return fetch(`${from.url}${path}`, { headers, ...init })
}
type AskOptions = RequestInit & { user?: SandboxUser; from?: Server }

async function payload(path: string, options?: AskOptions): Promise<Raw> {
  const res = await ask(path, options)
  const body = (await res.json()) as Raw
  expect(body).toMatchObject({ success: true })
  return body.payload
}

const basic = (pair: string) => ({
  headers: { Authorization: `Basic ${Buffer.from(pair, 'utf8').toString('base64')}` },
})

test('signs in with e-mail and password and hands out a token that works', async () => {
  const user = await payload('/rest/auth', basic('admin@example.com:sandbox'))

  expect(user).toMatchObject({ email: 'admin@example.com', role: 'Admin' })
  expect(user.account).toMatchObject({ name: 'Acmetel', balance: 4218.87895 })
  const claims = JSON.parse(Buffer.from(user.token.split('.')[1], 'base64url').toString())
  expect(claims.exp - claims.iat).toBe(86_400)
  const again = await payload('/rest/auth', { headers: { 'X-Auth-Token': user.token } })
  expect(again.uuid).toBe(user.uuid)
})

test('refuses wrong, missing, foreign and expired credentials in the documented envelope', async () => {
  const expired = await signToken(ADMIN, { lifetimeSeconds: -60 })
  const foreign = await signToken(ADMIN, { secret: 'another' })
  const attempts: [string, RequestInit][] = [
    ['/rest/auth', basic('admin@example.com:wrong')],
    ['/rest/auth', { headers: {} }],
    [LIST, { headers: {} }],
    [SPECIAL, { headers: {} }],
    [LIST, { headers: { 'X-Auth-Token': 'opaque' } }],
    [LIST, { headers: { 'X-Auth-Token': expired } }],
    [LIST, { headers: { 'X-Auth-Token': foreign } }],
  ]

  for (const [path, init] of attempts) {
    const res = await ask(path, init)
    expect(res.status).toBe(401)
    expect(res.headers.get('www-authenticate')).toBeNull()
    expect(await res.json()).toEqual({ success: false, message: expect.any(String), status: 401 })
  }
  const late = await ask(LIST, { headers: { 'X-Auth-Token': expired } })
  expect(await late.json()).toMatchObject({ message: 'Token has expired' })
})

test('lists 240 numbers whole, as JSON, uncompressed and with their length', async () => {
  const res = await ask(LIST)
  const text = await res.text()

  expect(res.headers.get('content-type')).toContain('application/json')
  expect(res.headers.get('content-encoding')).toBeNull()
  expect(Number(res.headers.get('content-length'))).toBe(Buffer.byteLength(text))
  const { success, payload: rows } = JSON.parse(text)
  expect(success).toBe(true)
  expect(rows).toHaveLength(240)
  expect(rows[0].tn.tn).toBe(12029822917)
})

test('answers one number with the relations filled in that the list left out', async () => {
  const rows: Raw[] = await payload(LIST)
  const without = ({ sip_connection }: Raw) =>
    sip_connection?.product && Object.keys(sip_connection.product).length === 0
  const listed = rows.find((row) => without(row) && row.messaging_profile?.uuid)
  const [full, ...others] = await payload(`${LIST}/${listed.uuid}`)

  expect(others).toEqual([])
  expect(listed.sip_connection.product).toEqual({})
  expect(full.uuid).toBe(listed.uuid)
  expect(full.expired_on).toBe(listed.expired_on)
  expect(full.sip_connection.product).toMatchObject({ name: 'US inbound flat' })
  expect(full.messaging_profile.leases[0].uuid).toBe(listed.uuid)
  expect(full.tn.profile.name).toEqual(expect.any(String))
})

test('fills in what stood as {} in the list once the number is asked for', async () => {
  const empty = [...quirkRows(240)].find(([, name]) => name === 'relations-empty')?.[0] ?? -1
  const row = (await payload(LIST))[empty]
  const [full] = await payload(`${LIST}/${row.uuid}`)

  expect(row.account).toEqual({})
  expect(full.account.name).toContain('Acmetel')
})

test('answers 404 to unknown, upper-case and malformed uuids and unknown paths', async () => {
  const known = (await payload(LIST))[0].uuid
  const unknown = '00000000-0000-4000-8000-000000000000'

  for (const uuid of [unknown, known.toUpperCase(), 'special-prices', `${known}x`]) {
    const res = await ask(`${LIST}/${uuid}`)
    expect(res.status).toBe(404)
    expect(await res.json()).toEqual({ success: false, message: expect.any(String), status: 404 })
  }
  expect((await ask('/rest/nothing')).status).toBe(404)
})

test('gives special prices as leases, some over, some ending within 30 days', async () => {
  const specials: Raw[] = await payload(SPECIAL)
  const days = specials.map((row) => (Date.parse(row.expired_on) - NOW) / 86_400_000)

  expect(specials.some((row) => row.tnorder.price?.mrc > 0)).toBe(true)
  expect(specials.some((row) => row.tn.profile?.mrc > 0)).toBe(true)
  expect(days.some((left) => left < 0)).toBe(true)
  expect(days.some((left) => left > 0 && left < 30)).toBe(true)
})

test('gives plans where plans are asked for, one special dearer than its list price', async () => {
  const plans = await listen({ shape: 'plan', now: NOW })
  const list: Raw[] = await payload(LIST, { from: plans })
  const specials: Raw[] = await payload(SPECIAL, { from: plans })
  const [found] = await payload(`${LIST}/${list[3].uuid}`, { from: plans })
  await plans.close()

  const dearer = specials.filter((s) => s.mrc > list.find((plan) => plan.name === s.name).mrc)
  expect(list).toHaveLength(30)
  expect(list[0]).toMatchObject({ sms_per_receive_cost: 0.001, country: { a2: 'US' } })
  expect(dearer).toHaveLength(1)
  expect(found.name).toBe(list[3].name)
})

test('mixes plans among all the leases', async () => {
  const mixed = await listen({ shape: 'mixed', numbers: 100, awkward: false })
  const list: Raw[] = await payload(LIST, { from: mixed })
  const specials: Raw[] = await payload(SPECIAL, { from: mixed })
  await mixed.close()

  expect(list.filter((row) => row.tn)).toHaveLength(100)
  expect(new Set(list.filter((row) => row.country).map((row) => row.uuid)).size).toBe(30)
  expect(specials.some((row) => row.tn)).toBe(true)
  expect(specials.some((row) => row.country)).toBe(true)
})

test('shows another account other numbers and no special prices', async () => {
  const mine: Raw[] = await payload(LIST)
  const theirs: Raw[] = await payload(LIST, { user: OPS })
  const known = new Set(mine.flatMap((row) => [row.uuid, row.tn?.tn]))

  expect(theirs.some((row) => known.has(row.uuid) || known.has(row.tn.tn))).toBe(false)
  expect((await ask(SPECIAL, { user: OPS })).status).toBe(404)
  expect((await ask(`${LIST}/${mine[0].uuid}`, { user: OPS })).status).toBe(404)
})

test('has every awkward thing in the default list, on a twelfth of the rows', async () => {
  const text = await (await ask(LIST)).text()
  const rows: Raw[] = JSON.parse(text).payload
  const has = (what: (row: Raw) => unknown) => expect(rows.some(what), String(what)).toBe(true)
  const at = quirkRows(240)

  expect(new Set(at.values()).size).toBe(Object.keys(QUIRKS).length)
  expect(at.size / 240).toBeLessThan(0.09)
  expect(Math.max(...at.keys()) - Math.min(...at.keys())).toBeGreaterThan(200)
  has((row) => !('messaging_profile' in row) && 'account' in row)
  has((row) => row.account === null)
  has((row) => row.sip_connection && Object.keys(row.sip_connection).length === 0)
  has((row) => typeof row.sip_connection === 'string')
  has((row) => row.tnorder?.tns === null && !('tnleases' in row.tnorder))
  has((row) => row.tnorder?.state === 'porting_in_review')
  has((row) => typeof row.tn.tn === 'string')
  has((row) => row.messaging_profile?.long_code_weight < 0)
  has((row) => !('expired_on' in row))
  has((row) => row.expired_on === null)
  has((row) => row.expired_on && Number.isNaN(Date.parse(row.expired_on)))
  has((row) => row.subscriptions && !row.tnorder)
  has((row) => !('uuid' in row))
  has((row) => rows.some((other) => other !== row && other.uuid === row.uuid))
  has((row) => row.messaging_profile?.name?.includes('<img src=x onerror=alert(1)>'))
  has((row) => row.messaging_profile?.name?.length > 200)
  has((row) => /ü.*📞/.test(row.messaging_profile?.name))
  has((row) => /\p{Script=Arabic}/u.test(row.messaging_profile?.name))
})

test('has a believable minority for every finding', async () => {
  const rows: Raw[] = (await payload(LIST)).filter((row: Raw) => row.tnorder?.uuid && row.account)
  const days = (row: Raw) => (Date.parse(row.expired_on) - NOW) / 86_400_000
  const soon = (row: Raw) => days(row) > 0 && days(row) < 30
  const findings: Record<string, (row: Raw) => unknown> = {
    V1: (row) => row.sip_connection === null && row.sip_control_app === null,
    V3: (row) => row.sip_connection?.is_active === false,
    V4: (row) => row.sip_control_app?.is_active === false,
    M1: (row) => row.messaging_profile === null,
    M2: (row) => row.messaging_profile?.callback_url === null,
    M3: (row) => row.messaging_profile?.callback_url?.startsWith?.('http:'),
    E1: (row) => row.autorenew === false && soon(row),
    E2: (row) => row.autorenew === false && days(row) < 0,
    unconfirmed: (row) => row.autorenew === true && days(row) < 0,
    E3: (row) => row.autorenew !== null && row.autorenew !== row.tnorder.autorenew,
    E4: (row) => row.autorenew === true && soon(row) && row.account.balance <= 0,
    O1: (row) => row.tnorder.state !== 'success',
    I1: (row) => row.tn.registered === false,
    I2: (row) => row.tn.deleted_on !== null,
    I3: (row) => rows.some((other) => other !== row && other.tn.tn === row.tn.tn),
    I4: (row) => {
      const owner = row.messaging_profile?.account?.uuid
      return owner && row.account.uuid && owner !== row.account.uuid
    },
  }

  for (const [rule, holds] of Object.entries(findings)) {
    const share = rows.filter(holds).length / rows.length
    expect(share, rule).toBeGreaterThan(0)
    expect(share, rule).toBeLessThan(0.1)
  }
  const sound = rows.filter((row) => !Object.values(findings).some((holds) => holds(row)))
  expect(sound.length / rows.length).toBeGreaterThan(0.6)
})

test('marks every secret with the canary', async () => {
  const rows: Raw[] = await payload(LIST)
  const registering = rows.find((row) => row.sip_connection?.sipusers?.length > 0)
  const answers = [
    await payload('/rest/auth', basic('admin@example.com:sandbox')),
    rows,
    await payload(`${LIST}/${registering.uuid}`),
  ]
  const secret = /^(password|ha1b?|reg_user|reg_gateway|token|\w+_user_id)$/
  const seen = new Set<string>()
  const bare: string[] = []

  JSON.stringify(answers, (key, value) => {
    if (secret.test(key) && typeof value === 'string') {
      seen.add(key)
      if (!value.startsWith(CANARY) && !value.startsWith('eyJ')) bare.push(`${key}: ${value}`)
    }
    return value
  })

  expect(bare).toEqual([])
  expect([...seen].sort()).toEqual(
    'apple_user_id facebook_user_id gmail_user_id ha1 ha1b password reg_gateway reg_user token wechat_user_id'.split(
      ' ',
    ),
  )
})

test('says the same bytes for the same moment', async () => {
  const twin = await listen({ now: NOW })
  const [one, two] = await Promise.all([ask(LIST), ask(LIST, { from: twin })])
  const same = (await one.text()) === (await two.text())
  await twin.close()

  expect(same).toBe(true)
})

test('fails a path as often as it is told to, and leaves its neighbours alone', async () => {
  server.sandbox.faults.set(LIST, { status: 429, headers: { 'retry-after': '1' }, times: 2 })

  const statuses = [await ask(LIST), await ask(LIST), await ask(SPECIAL), await ask(LIST)]

  expect(statuses.map((res) => res.status)).toEqual([429, 429, 200, 200])
  expect(statuses[0]?.headers.get('retry-after')).toBe('1')
})

test('answers whatever it is told to', async () => {
  server.sandbox.faults.set(LIST, { body: '<html>', headers: { 'content-type': 'text/html' } })
  server.sandbox.faults.set(`${LIST}/*`, { json: { success: false, message: 'no', status: 500 } })

  const html = await ask(LIST)
  const json = await ask(`${LIST}/anything`)

  expect(await html.text()).toBe('<html>')
  expect(html.headers.get('content-type')).toBe('text/html')
  expect([json.status, await json.json()]).toMatchObject([200, { success: false }])
})

test('hangs until the asker gives up', async () => {
  server.sandbox.faults.set(LIST, { hang: true })

  const asked = ask(LIST, { signal: AbortSignal.timeout(100), headers: {} })

  await expect(asked).rejects.toThrow(/timeout/i)
})

test('cuts an answer off in the middle', async () => {
  server.sandbox.faults.set(LIST, { cutAfterBytes: 5000 })
  const res = await ask(LIST)
  let received = 0

  const read = async () => {
    for await (const chunk of res.body ?? []) received += chunk.byteLength
  }

  await expect(read()).rejects.toThrow()
  expect(received).toBe(5000)
})

test('falls silent in the middle of an answer, and sends the rest when the fault is over', async () => {
  server.sandbox.faults.set(SPECIAL, { hangAfterBytes: 100 })
  const res = await ask(SPECIAL, { signal: AbortSignal.timeout(300) })

  await expect(res.text()).rejects.toThrow(/timeout/i)
  const resumed = await ask(SPECIAL)
  server.sandbox.faults.clear()
  expect(await resumed.text()).toBe(await (await ask(SPECIAL)).text())
})

test('delays an answer and trickles it out, unchanged', async () => {
  const whole = await (await ask(SPECIAL)).text()
  const slow = { chunkBytes: Math.ceil(whole.length / 5), everyMs: 20 }
  server.sandbox.faults.set(SPECIAL, { delayMs: 200, slow })
  const order: string[] = []
  const pieces: Uint8Array[] = []

  const [delayed] = await Promise.all([
    ask(SPECIAL).finally(() => order.push('delayed')),
    ask('/rest/nothing').finally(() => order.push('prompt')),
  ])
  for await (const piece of delayed.body ?? []) pieces.push(piece)

  expect(order).toEqual(['prompt', 'delayed'])
  expect(pieces.length).toBeGreaterThanOrEqual(5)
  expect(Buffer.concat(pieces).toString()).toBe(whole)
})

test('remembers what was asked, with the headers', async () => {
  await ask(`${LIST}?q=1`)

  expect(server.sandbox.requests).toHaveLength(1)
  expect(server.sandbox.requests[0]).toMatchObject({ method: 'GET', path: LIST, query: '?q=1' })
  expect(server.sandbox.requests[0]?.headers['x-auth-token']).toMatch(/^eyJ/)
})

test('lets pages of other origins send the token', async () => {
  const headers = {
    Origin: 'http://localhost:3000',
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'x-auth-token',
  }
  const res = await ask(LIST, { method: 'OPTIONS', headers })

  expect(res.ok).toBe(true)
  expect(res.headers.get('access-control-allow-origin')).toBe('*')
  expect(res.headers.get('access-control-allow-headers')).toContain('X-Auth-Token')
})

test('takes faults and settings from other processes, where that is switched on', async () => {
  const put = (path: string, value: unknown) =>
    ask(`/__sandbox/${path}`, { method: 'PUT', body: JSON.stringify(value) })

  await put('faults', { [LIST]: { status: 503 } })
  expect((await ask(LIST)).status).toBe(503)
  await ask('/__sandbox/faults', { method: 'DELETE' })
  await put('settings', { numbers: 12 })
  expect(await payload(LIST)).toHaveLength(12)
  expect(await payload('/__sandbox/requests')).toHaveLength(2)
  await put('settings', { numbers: 240 })

  const closed = await listen()
  expect((await ask('/__sandbox/requests', { from: closed })).status).toBe(404)
  await closed.close()
})

test('streams 5,000 numbers of about 3 kB with the right length, and again from memory', async () => {
  const big = await listen({ numbers: 5_000 })
  const res = await ask(LIST, { from: big })
  const bytes = await res.arrayBuffer()
  const again = await ask(LIST, { from: big })
  const repeated = await again.arrayBuffer()
  await big.close()

  expect(bytes.byteLength).toBe(Number(res.headers.get('content-length')))
  expect(repeated.byteLength).toBe(bytes.byteLength)
  expect(bytes.byteLength / 5_000).toBeGreaterThan(2_500)
  expect(bytes.byteLength / 5_000).toBeLessThan(4_000)
  expect(JSON.parse(Buffer.from(bytes).toString()).payload).toHaveLength(5_000)
})
