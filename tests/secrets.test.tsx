import type { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { credentials } from '#api/credentials.ts'
import { CANARY, CANARY_PIN, canaryJwt } from './sandbox/canary.ts'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 100, shape: 'mixed' })
const handedOver = useDownloads()
const UUID = '33333333-3333-4333-8333-333333333333'
const ENDPOINTS = [
  '/rest/profile/tn',
  '/rest/profile/tn/special_prices',
  `/rest/profile/tn/${UUID}`,
]

const secret = (name: string) => `${CANARY}${name}`

/** Secrets where the API is known to send them, where it is not, and inside texts. */
function planted() {
  const user = {
    uuid: UUID,
    email: 'ada@example.com',
    password: secret('password'),
    token: secret('token'),
    gmail_user_id: secret('gmail'),
    facebook_user_id: secret('facebook'),
    apple_user_id: secret('apple'),
    wechat_user_id: secret('wechat'),
  }
  const trunk = {
    reg_user: secret('reg_user'),
    reg_gateway: secret('gateway'),
    password: secret('trunk'),
    proxy: `sip:trunk:${secret('sip-uri')}@203.0.113.9:5060`,
    headers: [{ name: 'X-Api-Key', value: secret('header') }],
    pairs: [['Authorization', secret('pair')]],
    voicemail_pin: CANARY_PIN,
    [canaryJwt('key')]: 1,
  }
  return {
    uuid: UUID,
    tn: {
      tn: 12025550123,
      registered: true,
      tnlease: { token: secret('tnlease') },
      port_out_pin: String(CANARY_PIN),
      class4_did_id: { password: secret('unreadable') },
    },
    autorenew: true,
    token: secret('top'),
    account: {
      uuid: UUID,
      name: `Acme (Bearer ${canaryJwt('name')})`,
      users: [user, { account: { admin: user } }],
      admin: user,
    },
    tnorder: {
      uuid: UUID,
      state: 'success',
      created_by: user,
      request: { items: [{ auth: secret('item') }] },
      tns: [{ token: secret('ordered') }],
      tnleases: [{ created_by: user }],
      errors: [
        { reason: 'refused', description: `The carrier said {"api_key":"${secret('error')}"}` },
      ],
    },
    messaging_profile: {
      uuid: UUID,
      name: 'Inbox',
      callback_url: `https://hook:${secret('url-user')}@example.com/in?token=${secret('url-query')}`,
      callback_url2: `https://example.com/#access_token=${secret('fragment')}`,
      created_by: user,
    },
    sip_connection: {
      uuid: UUID,
      name: `sip:edge:${secret('shown-uri')}@example.com`,
      hostname: `sip.example.com;token=${secret('host')}`,
      is_active: true,
      class4_ingress_trunk_settings: trunk,
      class4_egress_trunk_settings: { deeper: [{ trunk }] },
      sipusers: [
        { username: 'u', ha1: secret('ha1'), ha1b: secret('ha1b'), password: secret('sip') },
      ],
    },
    created_by: user,
    modified_by: user,
  }
}

/** Everywhere a secret could have come to rest in the page. */
function everywhere(queryClient: QueryClient) {
  const cached = queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state }) => [queryKey, state])
  return [
    document.documentElement.outerHTML,
    JSON.stringify(cached),
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
  ].join('\n')
}

test.each(['/tns', '/special-prices'])(
  'no secret of the sandbox is left anywhere on %s',
  async (path) => {
    const { queryClient } = await open(path)
    await screen.findAllByRole('rowheader')

    const found = everywhere(queryClient)

    expect(found).toContain('Acmetel')
    expect(found).not.toContain(CANARY)
  },
)

test('no secret planted in a record is left anywhere, not even in the raw JSON, the clipboard or a file', async () => {
  for (const path of ENDPOINTS) {
    api.sandbox.faults.set(path, { json: { success: true, payload: [planted()] } })
  }
  const { user, queryClient } = await open('/tns')
  await findCount('1 number')
  await user.click(screen.getByRole('button', { name: 'Export CSV' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Every column/ }))
  await waitFor(() => expect(handedOver).toHaveLength(1))
  const file = await handedOver[0]?.file.text()
  const listed = everywhere(queryClient)
  await user.click(screen.getByRole('link', { name: '+1 202-555-0123' }))

  await user.click(await screen.findByRole('button', { name: 'Show raw JSON' }))
  await user.click(await screen.findByRole('button', { name: 'Copy JSON' }))
  const copied = await navigator.clipboard.readText()
  const found = [listed, file, everywhere(queryClient), copied].join('\n')

  expect(file).toContain('https://•••@example.com/in?token=•••')
  expect(copied).toContain('"sip_connection"')
  expect(found).toContain('[redacted]')
  expect(found).not.toContain(CANARY)
  expect(found).not.toContain(String(CANARY_PIN))
})

test('what is a secret in a record is none of its names and texts either', async () => {
  const record = planted()
  record.messaging_profile.name = secret('password')
  record.messaging_profile.callback_url = `https://example.com/in/${secret('trunk')}/x`
  api.sandbox.faults.set('/rest/profile/tn/*', { json: { success: true, payload: [record] } })
  const { queryClient } = await open(`/tns/${UUID}`)

  expect(await screen.findByText('https://example.com/in/•••/x')).toBeVisible()

  expect(everywhere(queryClient)).not.toContain(CANARY)
})

test('an error repeats no secret of the API, and none that it was sent', async () => {
  const token = 'opaque.token.of.mine.0815'
  const message = `Cannot take ${token} for PIN ${CANARY_PIN}: Bearer ${canaryJwt('error')}`
  const refused = { json: { success: false, message, status: 0 } }
  for (const path of ENDPOINTS) api.sandbox.faults.set(path, refused)
  credentials.set({ token, email: 'admin@example.com', name: null, account: null }, false)
  const { queryClient } = await open('/special-prices', { signedIn: false })

  expect(
    await screen.findByText(/It said: “Cannot take ••• for PIN •••: Bearer •••”/),
  ).toBeVisible()

  const found =
    document.body.innerHTML +
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.error?.message),
    )
  expect(found).not.toMatch(token)
  expect(found).not.toContain(CANARY)
})
