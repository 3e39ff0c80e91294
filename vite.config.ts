import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { immutable, securityHeaders } from './deploy/headers.ts'
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

export default defineConfig({
  plugins: [react(), sandbox(), immutableAssets],
  server: { port: Number(process.env.PORT ?? 5173) },
  preview: {
    port: Number(process.env.PORT ?? 4173),
    strictPort: true,
    headers: securityHeaders,
  },
  worker: { format: 'es' },
  build: {
    target: ['chrome116', 'edge116', 'firefox124', 'safari17.4', 'ios17.4'],
    modulePreload: { polyfill: false },
    // One sheet: a part that comes later cannot lose its style on the way.
    cssCodeSplit: false,
  },
  test: {
    environment: 'jsdom',
    include: ['tests/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    restoreMocks: true,
    maxWorkers: '100%',
    // Threads of one process would hear each other's BroadcastChannel: a sign-out in one file would end them all.
    pool: 'forks',
    testTimeout: 60_000,
  },
})
