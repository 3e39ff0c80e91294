import type { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CANARY } from './sandbox/canary.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 100, shape: 'mixed' })
const UUID = '33333333-3333-4333-8333-333333333333'

/** Secrets where the API is known to send them, where it is not, and inside texts. */
function planted() {
  const secret = (name: string) => `${CANARY}${name}`
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
  }
  return {
    uuid: UUID,
    tn: { tn: 12025550123, registered: true, tnlease: { token: secret('tnlease') } },
    autorenew: true,
    token: secret('top'),
    account: { uuid: UUID, name: 'Acme', users: [user, { account: { admin: user } }], admin: user },
    tnorder: {
      uuid: UUID,
      state: 'success',
      created_by: user,
      request: { items: [{ auth: secret('item') }] },
    },
    messaging_profile: {
      uuid: UUID,
      name: 'Inbox',
      callback_url: `https://hook:${secret('url-user')}@example.com/in?token=${secret('url-query')}`,
      created_by: user,
    },
    sip_connection: {
      uuid: UUID,
      name: 'Edge',
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

test('no secret planted in a record is left anywhere, not even in the raw JSON or the clipboard', async () => {
  const json = { success: true, payload: [planted()] }
  for (const path of [
    '/rest/profile/tn',
    '/rest/profile/tn/special_prices',
    `/rest/profile/tn/${UUID}`,
  ]) {
    api.sandbox.faults.set(path, { json })
  }
  const { user, queryClient } = await open('/tns')
  await findCount('1 number')
  await user.click(screen.getByRole('link', { name: '+1 202-555-0123' }))

  await user.click(await screen.findByRole('button', { name: 'Show raw JSON' }))
  await user.click(await screen.findByRole('button', { name: 'Copy JSON' }))
  const copied = await navigator.clipboard.readText()
  const found = everywhere(queryClient) + copied

  expect(copied).toContain('"sip_connection"')
  expect(found).toContain('[redacted]')
  expect(found).not.toContain(CANARY)
})
