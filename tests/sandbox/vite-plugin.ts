import { getRequestListener } from '@hono/node-server'
import type { Connect, Plugin, ProxyOptions } from 'vite'
import { createSandbox, type SandboxOptions } from './app.ts'
import { SHAPES } from './catalogue.ts'
import { servePage } from './preview-page.ts'
import { ADMIN } from './sign-in.ts'

const OURS = /^\/(rest|__sandbox)(\/|\?|$)/
const BIG = 2_000

/** The sandbox's options as the environment states them. */
function optionsFromEnv(env: NodeJS.ProcessEnv): SandboxOptions {
  const numbers = Number(env.SANDBOX_NUMBERS ?? 240)
  const shape = SHAPES.find((known) => known === (env.SANDBOX_SHAPE ?? 'lease'))
  if (!Number.isInteger(numbers) || numbers < 0) throw new Error('SANDBOX_NUMBERS must be a count')
  if (!shape) throw new Error(`SANDBOX_SHAPE must be one of ${SHAPES.join(', ')}`)
  return {
    numbers,
    shape,
    specialPrices: env.SANDBOX_SPECIAL_PRICES === 'none' ? 'none' : 'some',
    control: env.SANDBOX_CONTROL === '1',
  }
}

function middleware(): Connect.NextHandleFunction {
  const sandbox = createSandbox(optionsFromEnv(process.env))
  if (sandbox.settings().numbers > BIG) void sandbox.prebuild()
  const listener = getRequestListener(sandbox.app.fetch, { overrideGlobalObjects: false })
  return (req, res, next) => {
    if (OURS.test(req.url ?? '')) void listener(req, res)
    else next()
  }
}

/**
 * The API gets no cookie of whatever else runs on this host, and sets none; and its 401 does not make the browser
 * ask for a password of its own.
 */
const withoutCookies: NonNullable<ProxyOptions['configure']> = (proxy) => {
  proxy.on('proxyReq', (request) => request.removeHeader('cookie'))
  proxy.on('proxyRes', ({ headers }) => {
    delete headers['set-cookie']
    delete headers['www-authenticate']
  })
}

/** Serves `/rest` from the sandbox, or from the real API where `OPENTACT_API_URL` names one. */
export function sandbox(): Plugin {
  const target = process.env.OPENTACT_API_URL
  const meta = { name: 'opentact-sandbox', content: ADMIN.email }
  if (target) {
    const proxy: Record<string, ProxyOptions> = {
      '/rest': { target, changeOrigin: true, secure: true, configure: withoutCookies },
    }
    return {
      name: 'opentact-sandbox',
      apply: 'serve',
      config: () => ({ server: { proxy }, preview: { proxy } }),
    }
  }
  return {
    name: 'opentact-sandbox',
    apply: 'serve',
    configureServer(server) {
      // Vitest starts a dev server too, and its tests listen to sandboxes of their own.
      if (!process.env.VITEST) server.middlewares.use(middleware())
    },
    configurePreviewServer(server) {
      server.middlewares.use(middleware())
      server.middlewares.use(servePage(server.config, meta))
    },
    transformIndexHtml: () => [{ tag: 'meta', attrs: meta, injectTo: 'head' }],
  }
}
