import { readFile } from 'node:fs/promises'
import { type Plugin, preview } from 'vite'

/** The bare page beside the dashboard, on the same origin and under the same security headers. */
const barePage: Plugin = {
  name: 'bare-page',
  // Before the sandbox answers every page visit with the dashboard.
  enforce: 'pre',
  configurePreviewServer({ middlewares }) {
    middlewares.use('/bench/', async (req, res, next) => {
      const name = req.url?.match(/^\/(bare\.(html|js))$/)?.[1]
      if (!name) return next()
      res.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html')
      res.end(await readFile(new URL(name, import.meta.url)))
    })
  },
}

/** Serves the production build with a sandbox of so many numbers, and answers once its list is made. */
export async function serve(numbers: number) {
  process.env.SANDBOX_NUMBERS = String(numbers)
  const server = await preview({
    plugins: [barePage],
    build: { outDir: process.env.BENCH_DIST ?? 'dist' },
    preview: { port: 0, strictPort: false },
    logLevel: 'warn',
  })
  const { port } = server.httpServer.address() as { port: number }
  const url = `http://localhost:${port}`
  const basic = Buffer.from('admin@example.com:sandbox').toString('base64')
  const answer = await fetch(`${url}/rest/auth`, { headers: { authorization: `Basic ${basic}` } })
  const { token } = ((await answer.json()) as { payload: { token: string } }).payload
  const list = await fetch(`${url}/rest/profile/tn`, { headers: { 'x-auth-token': token } })
  const bytes = (await list.arrayBuffer()).byteLength
  return { url, token, bytes, close: () => server.close() }
}
