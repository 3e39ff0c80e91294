import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { createSandbox } from '../sandbox/app.ts'

export const nginxConf = readFileSync('deploy/nginx.conf', 'utf8')

const about = (command: string, flag: string) => {
  const { status, stderr } = spawnSync(command, [flag], { encoding: 'utf8' })
  return status === 0 ? stderr : undefined
}
const nginx = ['nginx', '/usr/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) =>
  about(path, '-v'),
)
const openssl = about('openssl', 'version') !== undefined

/** Why nginx.conf cannot be run on this machine; empty where it can. */
export const nginxMissing = !nginx
  ? 'no nginx here to run nginx.conf with (Debian: apt-get install nginx)'
  : openssl
    ? ''
    : 'no openssl here to make a certificate with'

const HOST = 'numbers.example.com'
type Answer = { status: number; headers: Record<string, string | undefined>; body: string }

/**
 * Runs deploy/nginx.conf on 127.0.0.1 over these files of dist, in front of a sandbox that speaks TLS.
 * Only addresses and paths differ from the file; `trusted` is whether the API's certificate is vouched for.
 */
export async function serveWithNginx(dist: Record<string, string>, { trusted = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'opentact-nginx-'))
  for (const [path, text] of Object.entries(dist)) {
    mkdirSync(dirname(join(folder, 'dist', path)), { recursive: true })
    writeFileSync(join(folder, 'dist', path), text)
  }
  const own = certificate(folder, 'own')
  const pem = { cert: readFileSync(own.cert), key: readFileSync(own.key) }

  const sandbox = createSandbox({ numbers: 20 })
  const listener = getRequestListener(sandbox.app.fetch, { overrideGlobalObjects: false })
  const api = createServer(pem, listener)
  const apiPort = await listenOn(api)

  const probe = createTcpServer()
  const port = await listenOn(probe)
  await new Promise((resolve) => probe.close(resolve))
  const server = run(folder, {
    'listen 80;': `listen unix:${folder}/80;`,
    'listen 443 ssl;': `listen 127.0.0.1:${port} ssl;`,
    'https://api.opentact.org;': `https://127.0.0.1:${apiPort};`,
    '/etc/nginx/tls/numbers.example.com.pem': own.cert,
    '/etc/nginx/tls/numbers.example.com.key': own.key,
    '/etc/ssl/certs/ca-certificates.crt': trusted ? own.cert : certificate(folder, 'other').cert,
    '/var/log/nginx/opentact.access.log': 'access.log',
    '/var/log/nginx/opentact.error.log': 'error.log',
    '/srv/opentact/dist': 'dist',
  })

  function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
    const to = { host: '127.0.0.1', port, servername: HOST, ca: pem.cert, agent: false }
    return new Promise<Answer>((resolve, reject) => {
      const asked = request({ ...to, path, method, headers: { host: HOST, ...headers } })
      asked.once('error', reject)
      asked.once('response', async (response) => {
        const body = Buffer.concat(await response.toArray()).toString()
        const headers = response.headers as Answer['headers']
        resolve({ status: response.statusCode ?? 0, headers, body })
      })
      asked.end()
    })
  }
  const logs = () =>
    ['access.log', 'error.log'].map((name) => readFileSync(join(folder, name), 'utf8')).join('')
  async function close() {
    await server.stop()
    api.close()
    api.closeAllConnections()
    rmSync(folder, { recursive: true })
  }
  while (!(await ask('/').catch(() => null))) {
    server.throwIfEnded()
    await sleep(20)
  }
  return { ask, close, logs, sandbox }
}

/** Listens on a free port of 127.0.0.1, and tells which. */
async function listenOn(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** A certificate for the two names in nginx.conf, which vouches for itself: the paths of its files. */
function certificate(folder: string, name: string) {
  const files = { cert: join(folder, `${name}.pem`), key: join(folder, `${name}.key`) }
  const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'
  const names = `-subj /CN=${name} -addext subjectAltName=DNS:api.opentact.org,DNS:${HOST}`
  const args = `req -x509 ${key} ${names} -keyout ${files.key} -out ${files.cert}`
  execFileSync('openssl', args.split(' '), { stdio: 'pipe' })
  return files
}

/** Starts nginx in a folder with nginx.conf, these texts replaced, each of which it must have once. */
function run(folder: string, replaced: Record<string, string>) {
  let conf = nginxConf
  for (const [text, other] of Object.entries(replaced)) {
    if (conf.split(text).length !== 2) throw new Error(`nginx.conf does not say "${text}" once`)
    conf = conf.replace(text, () => other)
  }
  const installed = about(nginx as string, '-V')?.match(/--conf-path=(\S+)/)?.[1]
  const types = join(dirname(installed ?? '/etc/nginx/nginx.conf'), 'mime.types')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${name};`)
    .join(' ')
  const main = `daemon off; master_process off; pid pid; error_log stderr; events {}
    http { include ${types}; ${temporary} ${conf} }`
  writeFileSync(join(folder, 'nginx.conf'), main)

  const server = spawn(nginx as string, ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'])
  let said = ''
  server.stderr.on('data', (text) => {
    said += text
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  return {
    throwIfEnded() {
      if (server.exitCode !== null) throw new Error(`nginx has ended: ${said}`)
    },
    async stop() {
      server.kill()
      await ended
    },
  }
}
