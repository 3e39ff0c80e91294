import { readFile, stat } from 'node:fs/promises'
import { join, normalize, resolve } from 'node:path'
import type { Connect, ResolvedConfig } from 'vite'

type Meta = { name: string; content: string }

async function isAsset(dir: string, path: string) {
  const file = normalize(join(dir, path))
  if (file === join(dir, 'index.html')) return false
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
}

function pathOf(url: string) {
  try {
    return decodeURIComponent(new URL(url, 'http://preview').pathname)
  } catch {
    return '/'
  }
}

/** Answers page visits with the built index.html and one more meta, telling it whose API this is. */
export function servePage(config: ResolvedConfig, meta: Meta): Connect.NextHandleFunction {
  const dir = resolve(config.root, config.build.outDir)
  const tag = `<meta name="${meta.name}" content="${meta.content}">`

  async function page(url: string) {
    if (await isAsset(dir, pathOf(url))) return undefined
    const html = await readFile(join(dir, 'index.html'), 'utf8').catch(() => undefined)
    return html?.replace('</head>', `${tag}</head>`)
  }
  return (req, res, next) => {
    const visit = req.method === 'GET' || req.method === 'HEAD'
    if (!visit || !req.headers.accept?.includes('text/html')) return next()
    page(req.url ?? '/').then((html) => {
      if (html === undefined) return next()
      for (const [name, value] of Object.entries(config.preview.headers ?? {})) {
        if (value !== undefined) res.setHeader(name, value)
      }
      res.setHeader('Content-Type', 'text/html; charset=utf-8')
      res.setHeader('Cache-Control', 'no-cache')
      res.end(req.method === 'HEAD' ? undefined : html)
    }, next)
  }
}
