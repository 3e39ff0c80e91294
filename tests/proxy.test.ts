import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { listen } from './sandbox/serve.ts'
import { sandbox } from './sandbox/vite-plugin.ts'

test('with OPENTACT_API_URL set, /rest goes to that API and the page knows no sandbox', async () => {
  const api = await listen({ numbers: 3 })
  process.env.OPENTACT_API_URL = api.url
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    plugins: [sandbox()],
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  await server.listen()
  const base = server.resolvedUrls?.local[0] as string

  const authorization = `Basic ${btoa('admin@example.com:sandbox')}`
  const challenge = { 'set-cookie': 'api=1', 'www-authenticate': 'Basic' }
  api.sandbox.faults.set('/rest/auth', { headers: challenge })
  const answer = await fetch(`${base}rest/auth`, { headers: { authorization, cookie: 'host=1' } })
  const page = await (await fetch(base, { headers: { accept: 'text/html' } })).text()

  expect((await answer.json()).payload.email).toBe('admin@example.com')
  expect(api.sandbox.requests.map(({ path }) => path)).toEqual(['/rest/auth'])
  expect(api.sandbox.requests[0]?.headers).not.toHaveProperty('cookie')
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(answer.headers.get('www-authenticate')).toBeNull()
  expect(page).not.toContain('opentact-sandbox')
  expect(server.config.server.proxy?.['/rest']).toMatchObject({ secure: true })
  delete process.env.OPENTACT_API_URL
  await server.close()
  await api.close()
})
