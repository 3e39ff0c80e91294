import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { sandbox } from './tests/sandbox/vite-plugin.ts'

// Mantine writes its variables and sizes as inline styles; scripts stay strict.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What a static host says too: files with a hash in their name never change. */
const immutableAssets: Plugin = {
  name: 'immutable-assets',
  configurePreviewServer({ middlewares }) {
    middlewares.use('/assets/', (_, res, next) => {
      res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
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
    headers: {
      'Content-Security-Policy': contentSecurityPolicy,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
  worker: { format: 'es' },
  // One sheet: a part that comes later cannot lose its style on the way.
  build: { target: 'es2023', modulePreload: { polyfill: false }, cssCodeSplit: false },
  test: {
    environment: 'jsdom',
    include: ['tests/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
  },
})
