import { expect, test, vi } from 'vitest'
import { credentials } from '#api/credentials.ts'
import { loadTnList } from '#api/ingest/load-list.ts'
import { errorOf, failureOf } from '#api/ingest/worker-message.ts'
import type { ApiError } from '#api/request/api-error.ts'
import { errorFor } from '#api/request/api-error.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import { ADMIN, signToken } from './sandbox/sign-in.ts'
import { useSandbox } from './support/open.tsx'
import { readRow } from './support/rows.ts'

const NUMBERS = 700
const api = useSandbox({ numbers: NUMBERS })
const PATH = '/rest/profile/tn'

async function signIn() {
  const token = await signToken(ADMIN)
  credentials.set({ token, email: ADMIN.email, name: null, account: null }, false)
  return token
}

/** Every snapshot of one load, and what it ended with. */
async function load(signal?: AbortSignal) {
  await signIn()
  const snapshots: (TnList & { rows: number })[] = []
  try {
    for await (const list of loadTnList({ signal })) {
      snapshots.push({ ...list, rows: list.index.rows.count })
    }
  } catch (error) {
    return { snapshots, error: error as ApiError }
  }
  return { snapshots, error: null }
}

async function records() {
  const headers = { 'x-auth-token': await signIn() }
  const answer = await fetch(`${api.url}${PATH}`, { headers })
  return ((await answer.json()) as { payload: unknown[] }).payload
}

test('reads the rows that parsing the whole answer at once would give', async () => {
  const { snapshots, error } = await load()

  const last = snapshots.at(-1) as TnList
  const now = last.askedAt
  const expected = (await records()).map((record, i) => readRow(record, i, now))
  const withoutI3 = [...last.index.rows].map(({ key: _, ...row }) => ({
    ...row,
    findings: row.findings.filter((id) => id !== 'I3'),
  }))

  expect(error).toBeNull()
  expect(last).toMatchObject({ complete: true, records: NUMBERS, skipped: 0, plans: [] })
  expect(last.bytes).toBe(last.totalBytes)
  expect(withoutI3).toEqual(expected)
})

test('knows numbers that are leased twice only once the list is whole', async () => {
  const { snapshots } = await load()

  const { rows } = (snapshots.at(-1) as TnList).index
  const twice = [...rows].filter((row) => row.findings.includes('I3'))
  const tns = twice.map((row) => numberOf(row))

  expect(twice.length).toBeGreaterThan(1)
  expect(new Set(tns).size).toBe(twice.length / 2)
})

test('shows a first handful of rows before the rest is here', async () => {
  api.sandbox.faults.set(PATH, { slow: { chunkBytes: 30_000, everyMs: 20 } })

  const { snapshots } = await load()

  const [first, ...later] = snapshots as [TnList & { rows: number }]
  expect(first).toMatchObject({ complete: false, rows: expect.toSatisfy((n) => n > 0 && n < 50) })
  expect(later.at(-1)).toMatchObject({ complete: true, rows: NUMBERS })
  // A snapshot a row would keep the screen busy with nothing else.
  expect(snapshots.length).toBeLessThan(NUMBERS / 10)
})

test('shares what rows have in common instead of keeping a copy for each', async () => {
  const { snapshots } = await load()

  const { rows } = (snapshots.at(-1) as TnList).index
  const accounts = new Set([...rows].map((row) => row.account))

  expect(accounts.size).toBeLessThan(30)
})

test.each(['plan', 'mixed'] as const)(
  'takes price plans apart from leases in a %s list',
  async (shape) => {
    api.sandbox.configure({ shape })

    const { snapshots } = await load()

    const last = snapshots.at(-1) as TnList
    api.sandbox.configure({ shape: 'lease' })
    expect(last.plans.length).toBeGreaterThan(0)
    expect(last.index.rows.count + last.plans.length).toBe(last.records)
    expect(last.index.rows.count > 0).toBe(shape === 'mixed')
  },
)

test('keeps what arrived when the connection breaks, and says so', async () => {
  api.sandbox.faults.set(PATH, { cutAfterBytes: 900_000 })

  const { snapshots, error } = await load()

  expect(error).toMatchObject({ name: 'ApiError', kind: 'cut-off' })
  expect(snapshots.at(-1)).toMatchObject({
    complete: false,
    rows: expect.toSatisfy((n) => n > 100),
  })
})

test('counts what is no record and goes on', async () => {
  const payload = [{ tn: { tn: 12029822917 } }, null, 7, 'x', [], [{}], { tn: {} }]
  api.sandbox.faults.set(PATH, { json: { success: true, payload } })

  const { snapshots } = await load()

  expect(snapshots.at(-1)).toMatchObject({ rows: 2, skipped: 5, records: 7, complete: true })
  expect([...(snapshots.at(-1)?.index.rows ?? [])].map((row) => row.position)).toEqual([0, 6])
})

test('takes an empty list for an answer', async () => {
  api.sandbox.faults.set(PATH, { json: { payload: [], success: true } })

  const { snapshots, error } = await load()

  expect(error).toBeNull()
  expect(snapshots).toMatchObject([{ rows: 0, records: 0, complete: true }])
})

test('reads a page of results with data in it', async () => {
  const data = [{ uuid: 'a', tn: { tn: 1 } }]
  api.sandbox.faults.set(PATH, { json: { payload: { total: 1, data, take: 9 }, success: true } })

  const { snapshots } = await load()

  expect(snapshots.at(-1)).toMatchObject({ rows: 1, complete: true })
})

const A = '{"uuid":"a","tn":{"tn":12029822917}}'
const B = '{"uuid":"b","tn":{"tn":12029822918}}'

test('a record that is not JSON costs that record only', async () => {
  const body = `{"payload":[${A},{"uuid":"x","autorenew":NaN},undefined,${B}],"success":true}`
  api.sandbox.faults.set(PATH, { body })

  const { snapshots, error } = await load()

  expect(error).toBeNull()
  expect(snapshots.at(-1)).toMatchObject({ rows: 2, skipped: 2, records: 4, complete: true })
})

test('what comes after the answer is told and loses no row', async () => {
  api.sandbox.faults.set(PATH, { body: `{"payload":[${A},${B}]}{"payload":[]}` })

  const { snapshots, error } = await load()

  expect(error).toBeNull()
  expect(snapshots.at(-1)).toMatchObject({
    rows: 2,
    complete: true,
    more: 'another text like JSON (14 bytes)',
  })
})

test('an answer that goes wrong in the middle is not JSON, and what came before stays', async () => {
  api.sandbox.faults.set(PATH, { body: `{"payload":[${A} ${B}]}` })

  const { snapshots, error } = await load()

  expect(error).toMatchObject({ kind: 'not-json' })
  expect(snapshots.at(-1)).toMatchObject({ rows: 1, complete: false })
})

test('a page that is not all there is says so and is not taken for the whole list', async () => {
  api.sandbox.faults.set(PATH, { body: `{"payload":{"take":2,"total":250,"data":[${A},${B}]}}` })

  const { snapshots } = await load()

  const last = snapshots.at(-1) as TnList
  expect(last).toMatchObject({ records: 2, total: 250, complete: true })
  expect(isWhole(last)).toBe(false)
})

test('reads a payload that is one lease or one plan', async () => {
  api.sandbox.faults.set(PATH, { body: `{"payload":${A}}`, times: 1 })
  const lease = await load()
  api.sandbox.faults.set(PATH, { body: '{"payload":{"uuid":"p","name":"US","mrc":1}}', times: 1 })
  const plan = await load()

  expect(lease.snapshots.at(-1)).toMatchObject({ rows: 1, plans: [], complete: true })
  expect(plan.snapshots.at(-1)).toMatchObject({ rows: 0, plans: [{ name: 'US' }], complete: true })
})

test.each([
  ['unauthorized', { status: 401 }],
  ['forbidden', { status: 403 }],
  ['not-found', { status: 404 }],
  ['too-many-requests', { status: 429, headers: { 'retry-after': '7' } }],
  ['server', { status: 503, body: '<html>' }],
  ['not-json', { body: '<html>Hello</html>' }],
  ['not-json', { body: '' }],
  ['wrong-shape', { json: { success: true, payload: { message: 'a' } } }],
  ['not-json', { body: '{"success":true,"took":NaN,"payload":[]}' }],
  ['wrong-shape', { json: { success: true } }],
  ['refused', { json: { success: false, message: 'Not today', status: 0 } }],
  ['unauthorized', { json: { success: false, message: 'expired', status: 401 } }],
])('says %s as any other request would, and shows nothing', async (kind, fault) => {
  api.sandbox.faults.set(PATH, fault)

  const { snapshots, error } = await load()

  expect(error).toMatchObject({
    name: 'ApiError',
    kind,
    retryAfter: kind === 'too-many-requests' ? 7_000 : null,
  })
  expect(snapshots).toEqual([])
})

test('gives up after 30 seconds without a byte and keeps what came before', async () => {
  api.sandbox.faults.set(PATH, { hangAfterBytes: 200_000 })
  await signIn()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const list = loadTnList()
  const first = await list.next()
  const rest = (async () => {
    let last: TnList | undefined
    for await (last of list);
    return last
  })().catch((error: unknown) => error)

  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await Promise.race([rest, 'waiting'])).not.toBe('waiting')
  })
  vi.useRealTimers()

  expect(first.value).toMatchObject({ complete: false })
  expect(await rest).toMatchObject({ name: 'ApiError', kind: 'timeout' })
})

test('stops at once when nobody wants the list any more', async () => {
  api.sandbox.faults.set(PATH, { slow: { chunkBytes: 30_000, everyMs: 20 } })
  const leave = new AbortController()
  await signIn()
  const list = loadTnList({ signal: leave.signal })
  await list.next()

  leave.abort(new Error('left'))

  await expect(list.next()).rejects.toThrow('left')
})

test('asks once, with the token in its header only', async () => {
  const { error } = await load()

  expect(error).toBeNull()
  expect(api.sandbox.requests).toHaveLength(1)
  expect(api.sandbox.requests[0]).toMatchObject({ path: PATH })
})

test('carries an error to another thread and back unharmed', () => {
  const given = errorFor(429, 'slow down', new Headers({ 'retry-after': '3' }))

  const got = errorOf(structuredClone(failureOf(given)))

  expect(got).toEqual(given)
  expect(got).toMatchObject({
    message: given.message,
    kind: 'too-many-requests',
    status: 429,
    retryAfter: 3_000,
  })
  expect(errorOf(structuredClone(failureOf(new TypeError('odd'))))).toMatchObject({
    message: 'TypeError: odd',
  })
})
