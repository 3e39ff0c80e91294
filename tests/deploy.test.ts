import { expect, onTestFinished, test } from 'vitest'
import { immutable, securityHeaders } from '../deploy/headers.ts'
import { nginxConf, nginxMissing, serveWithNginx } from './support/nginx.ts'

const DIST = {
  'index.html': '<!doctype html><title>OpenTACT numbers</title>',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'robots.txt': 'User-agent: *',
  'assets/app-1a2b3c.js': `export const long = '${'x'.repeat(5_000)}'`,
}
const BASIC = `Basic ${btoa('admin@example.com:sandbox')}`

async function nginx(options?: { trusted: boolean }) {
  const server = await serveWithNginx(DIST, options)
  onTestFinished(server.close)
  return server
}

test('nginx.conf says the security headers of the preview, and that only TLS will do', () => {
  const added = nginxConf.matchAll(/^ {2}add_header (\S+) "(.*)" always;$/gm)

  const said = Object.fromEntries(Array.from(added, ([, name, value]) => [name, value]))

  expect(said).toEqual({ ...securityHeaders, 'Strict-Transport-Security': 'max-age=31536000' })
  // One more is Cache-Control; any in a location would drop all the others there.
  expect(nginxConf.match(/^ *add_header /gm)).toHaveLength(Object.keys(said).length + 1)
  expect(nginxConf).toContain(`~^/assets/  "${immutable}";`)
})

test('nginx answers every path of the page with index.html, which no browser keeps unasked', async ({
  skip,
}) => {
  skip(nginxMissing !== '', nginxMissing)
  const { ask } = await nginx()

  const paths = ['/', '/index.html', '/tns/0b5cf1a2-8f6e-4a43-9c1d-5b0f4f3f6a77?q=1', '/a/b.c']
  const pages = await Promise.all(paths.map((path) => ask(path)))
  const icon = await ask('/icon.svg')

  for (const { status, headers, body } of pages) {
    expect([status, body]).toEqual([200, DIST['index.html']])
    expect(headers).toMatchObject({ 'content-type': 'text/html', 'cache-control': 'no-cache' })
    expect(headers).toMatchObject(lowerCase(securityHeaders))
  }
  expect(icon.headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'no-cache',
  })
})

test('nginx lets assets be kept for good, packs them, and has 404 for one that is gone', async ({
  skip,
}) => {
  skip(nginxMissing !== '', nginxMissing)
  const { ask } = await nginx()

  const kept = await ask('/assets/app-1a2b3c.js')
  const packed = await ask('/assets/app-1a2b3c.js', { 'accept-encoding': 'gzip' })
  const gone = await ask('/assets/app-gone.js')

  expect(kept).toMatchObject({ status: 200, body: DIST['assets/app-1a2b3c.js'] })
  expect(kept.headers).toMatchObject({ 'cache-control': immutable })
  expect(kept.headers).toMatchObject(lowerCase(securityHeaders))
  expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
  expect(packed.body.length).toBeLessThan(kept.body.length / 10)
  expect(gone.status).toBe(404)
  expect(gone.headers).toMatchObject(lowerCase(securityHeaders))
  expect(gone.headers['cache-control']).toBeUndefined()
})

test('nginx passes requests under /rest on with their token, and keeps neither answers nor secrets', async ({
  skip,
}) => {
  skip(nginxMissing !== '', nginxMissing)
  const { ask, logs, sandbox } = await nginx()

  const signedIn = await ask('/rest/auth', { authorization: BASIC })
  const { token } = JSON.parse(signedIn.body).payload
  const list = await ask('/rest/profile/tn', { 'x-auth-token': token })
  const packed = await ask('/rest/profile/tn', {
    'x-auth-token': token,
    'accept-encoding': 'gzip',
  })
  const refused = await ask('/rest/profile/tn', { 'x-auth-token': 'not-a-token' })
  const page = await ask('/tns?q=2029822917', { 'x-auth-token': token, authorization: BASIC })

  expect([signedIn.status, list.status, refused.status, page.status]).toEqual([200, 200, 401, 200])
  expect(JSON.parse(list.body).payload).toHaveLength(20)
  expect(packed.headers['content-encoding']).toBe('gzip')
  expect(list.headers).toMatchObject({ 'cache-control': 'no-store' })
  expect(list.headers).toMatchObject(lowerCase(securityHeaders))
  expect(sandbox.requests.map(({ path, headers }) => [path, headers['x-auth-token']])).toEqual([
    ['/rest/auth', undefined],
    ['/rest/profile/tn', token],
    ['/rest/profile/tn', token],
    ['/rest/profile/tn', 'not-a-token'],
  ])
  expect(logs()).toContain('"GET /rest/profile/tn" 401')
  expect(logs()).toContain('"GET /tns" 200')
  for (const secret of [token, 'not-a-token', BASIC.slice(6), 'admin@example.com', '2029822917'])
    expect(logs()).not.toContain(secret)
})

test("nginx passes on what a refusal says, the API's clock among it", async ({ skip }) => {
  skip(nginxMissing !== '', nginxMissing)
  const { ask, sandbox } = await nginx()
  const said = { 'retry-after': '7', date: 'Wed, 01 Jan 2020 00:00:00 GMT' }
  sandbox.faults.set('/rest/auth', { status: 429, headers: said })

  const { status, headers, body } = await ask('/rest/auth')

  expect(status).toBe(429)
  expect(headers).toMatchObject(said)
  expect(JSON.parse(body)).toMatchObject({ success: false, status: 429 })
})

test('nginx keeps cookies between the page and its own host, and no browser asks for a password', async ({
  skip,
}) => {
  skip(nginxMissing !== '', nginxMissing)
  const { ask, sandbox } = await nginx()
  const challenge = { 'set-cookie': 'api=1', 'www-authenticate': 'Basic' }
  sandbox.faults.set('/rest/auth', { status: 401, headers: challenge })

  const { headers } = await ask('/rest/auth', { cookie: 'host=1' })

  expect(sandbox.requests[0]?.headers).not.toHaveProperty('cookie')
  expect(headers).not.toHaveProperty('set-cookie')
  expect(headers).not.toHaveProperty('www-authenticate')
})

test('nginx lets nothing be written to the API', async ({ skip }) => {
  skip(nginxMissing !== '', nginxMissing)
  const { ask, sandbox } = await nginx()

  const methods = ['POST', 'PUT', 'PATCH', 'DELETE']
  const answers = await Promise.all(methods.map((method) => ask('/rest/profile/tn', {}, method)))

  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  expect(sandbox.requests).toEqual([])
})

test('nginx says nothing to an API whose certificate nobody vouches for', async ({ skip }) => {
  skip(nginxMissing !== '', nginxMissing)
  const { ask, sandbox } = await nginx({ trusted: false })

  const { status } = await ask('/rest/auth', { authorization: BASIC })

  expect(status).toBe(502)
  expect(sandbox.requests).toEqual([])
})

const lowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
