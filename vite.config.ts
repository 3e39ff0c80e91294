import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { immutable, securityHeaders } from './deploy/headers.ts'
import manifest from './package.json' with { type: 'json' }
import { sandbox } from './tests/sandbox/vite-plugin.ts'

/** What a static host says too: files with a hash in their name never change. */
const immutableAssets: Plugin = {
  name: 'immutable-assets',
  configurePreviewServer({ middlewares }) {
    middlewares.use('/assets/', (_, res, next) => {
      res.setHeader('Cache-Control', immutable)
      next()
    })
  },
}

/** react-router’s exports lead to its development build only. */
const productionRouter: Plugin = {
  name: 'production-router',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) =>
    id === 'react-router' || id === 'react-router/dom'
      ? fileURLToPath(
          new URL(
            `./node_modules/react-router/dist/production/${id === 'react-router' ? 'index' : 'dom-export'}.mjs`,
            import.meta.url,
          ),
        )
      : null,
  // What has a name for React's developer tools stays in the bundle, used or not: here the forms and links of a framework.
  transform: (code, id) =>
    id.includes('/react-router/dist/')
      ? code
          .replace(/^\w+\.displayName = "\w+";$/gm, '')
          .replace(
            /^var \w+ = (?=React\d*\.(?:forwardRef|createContext)\()/gm,
            '$&/* @__PURE__ */ ',
          )
      : null,
}

/** Tells public/before-code.js where the list's code is, whose names have hashes in them. */
const listAhead: Plugin = {
  name: 'list-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const files = Object.values(bundle ?? {})
      const code = files.find(({ type, name }) => type === 'chunk' && name === 'list')
      const worker = files.find(({ fileName }) => fileName.includes('/list-worker-'))
      if (!code || !worker) return html
      const said = `data-code="/${code.fileName}" data-worker="/${worker.fileName}"`
      return html.replace('src="/before-code.js"', `$& ${said}`)
    },
  },
}

/** Tests of readers elsewhere, or of how a page starts: they share no process with the others. */
const STARTS_ANEW = [
  'as-sent.test.tsx',
  'session-clock.test.tsx',
  'session-storage.test.tsx',
  'times-in-utc.test.tsx',
  'format.test.ts',
  'times.test.ts',
].map((file) => `tests/${file}`)

const page = {
  environment: 'jsdom',
  setupFiles: ['tests/support/page-setup.ts'],
}

export default defineConfig({
  plugins: [react(), sandbox(), immutableAssets, productionRouter, listAhead],
  // React has had the hook since 18, so what stands in for it in older ones is not needed.
  resolve: {
    alias: {
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  // What a support bundle says it was made by.
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(manifest.version) },
  server: { port: Number(process.env.PORT ?? 5173) },
  preview: {
    port: Number(process.env.PORT ?? 4173),
    strictPort: true,
    headers: securityHeaders,
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What it needs only for records that are not plain is one file, or it would ask for them one after another.
          groups: [
            { name: 'list-worker', test: /\/api\/ingest\/list-worker\.ts$/, priority: 2 },
            { name: 'odd-records', test: /\/api\/ingest\/odd-records\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  build: {
    target: ['chrome116', 'edge116', 'firefox124', 'safari17.4', 'ios17.4'],
    modulePreload: { polyfill: false },
    // One sheet: a part that comes later cannot lose its style on the way.
    cssCodeSplit: false,
    rolldownOptions: {
      // An icon's path stands where it is drawn: its module is one, and would be in the first file with all of them.
      optimization: { inlineConst: { mode: 'all', pass: 1 } },
      output: {
        codeSplitting: {
          // Each with all it imports, less what those before it have: few files, and none in a second wave.
          groups: [
            {
              name: 'start',
              test: /\/src\/(main\.tsx|api\/auth\.ts|api\/request\/error-sentence\.ts|ui\/page\/(button|text-input)\.tsx)$/,
              priority: 3,
            },
            // Every screen of a signed-in person imports from the list.
            {
              name: 'list',
              test: /\/src\/(app\/shell\/shell|features\/tns\/tns-page)\.tsx$/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  test: {
    setupFiles: ['tests/support/setup.ts'],
    restoreMocks: true,
    maxWorkers: '100%',
    // Threads of one process would hear each other's BroadcastChannel: a sign-out in one file would end them all.
    pool: 'forks',
    // Fewer, larger sweeps of what a page leaves behind.
    execArgv: ['--max-semi-space-size=64'],
    testTimeout: 60_000,
    // Starting a page and reading all the code anew for each file costs as much as half the tests: files share both.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { ...page, name: 'page', include: ['tests/*.test.tsx'], exclude: STARTS_ANEW },
      },
      {
        extends: true,
        test: {
          ...page,
          name: 'page-anew',
          setupFiles: [...page.setupFiles, 'tests/support/anew.ts'],
          include: STARTS_ANEW.filter((file) => file.endsWith('.tsx')),
          // A reader far ahead of UTC: half of all moments are on another day there.
          env: { TZ: 'Pacific/Auckland' },
        },
      },
      {
        extends: true,
        test: { name: 'plain', include: ['tests/*.test.ts'], exclude: STARTS_ANEW },
      },
      {
        extends: true,
        test: { name: 'plain-anew', include: STARTS_ANEW.filter((file) => file.endsWith('.ts')) },
      },
    ],
  },
})
