import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { listen } from '../sandbox/serve.ts'
import { ADMIN, signToken } from '../sandbox/sign-in.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** An answer made ahead, so that no run pays for it. */
type Answer = { body: Buffer; headers: Record<string, string | number> }

/**
 * Serves the production build, the bare page beside it and the list of so many numbers as bytes made ahead, the same
 * for both: what a page waits for is the network and itself, not a server that makes JSON.
 */
export async function serve(numbers: number) {
  const { token, list } = await listOf(numbers)
  const answers = new Map<string, Answer>([['/rest/profile/tn', plain(list, 'application/json')]])
  const dist = process.env.BENCH_DIST ?? 'dist'
  for (const path of filesBelow(dist)) answers.set(`/${relative(dist, path)}`, packed(path))
  for (const name of ['bare.html', 'bare.js']) {
    answers.set(`/bench/${name}`, packed(join(import.meta.dirname, name)))
  }
  const page = answers.get('/index.html')
  if (!page) throw new Error(`${dist} holds no build`)

  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://bench')
    const unknown = pathname.startsWith('/rest/')
      ? plain(Buffer.from('{}'), 'application/json')
      : page
    send(response, answers.get(pathname) ?? unknown)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    bytes: list.length,
    lines: linesOf(list),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** As many lines as Triage looks up at once: numbers from all over the list, each again where it has fewer. */
function linesOf(list: Buffer) {
  const { payload } = JSON.parse(list.toString()) as { payload: { tn?: { tn?: unknown } }[] }
  const numbers = payload.flatMap(({ tn }) =>
    /^1\d{10}$/.test(String(tn?.tn)) ? String(tn?.tn) : [],
  )
  const step = Math.max(1, Math.floor(numbers.length / LINES))
  return Array.from({ length: LINES }, (_, i) => numbers[(i * step) % numbers.length] as string)
}
const LINES = 5_000

function send(response: ServerResponse, { body, headers }: Answer) {
  response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
}

const plain = (body: Buffer, type: string): Answer => ({
  body,
  headers: { 'content-type': type, 'cache-control': 'no-store' },
})

/** A file as a static host sends it: brotli, and kept for good where its name holds a hash. */
const packed = (path: string): Answer => ({
  body: brotliCompressSync(readFileSync(path)),
  headers: {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-encoding': 'br',
    'cache-control': path.includes('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
  },
})

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** The list as the sandbox makes it, and a token to show beside it. */
async function listOf(numbers: number) {
  const sandbox = await listen({ numbers })
  const token = await signToken(ADMIN)
  const answer = await fetch(`${sandbox.url}/rest/profile/tn`, {
    headers: { 'x-auth-token': token },
  })
  const list = Buffer.from(await answer.arrayBuffer())
  await sandbox.close()
  return { token, list }
}
