import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { FLAGS, findChromium } from './chromium.ts'

// Workers read the config again: the first to run decides, the others inherit.
process.env.CHROMIUM_PATH = findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  reporter: process.env.CI ? 'dot' : 'list',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: Math.min(availableParallelism(), 4),
  // What passes only when tried again is listed as flaky at the end of the run, and is to be mended; here nothing is.
  retries: process.env.CI ? 1 : 0,
  // A shared machine can stall for seconds.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    // A window and a process of its own cost a journey as much CPU as opening the page. What a visit leaves (storage,
    // cookies, cache, routes, scripts, the clock, other tabs) is cleared all the same; permissions are in fixtures.ts.
    reuseContext: true,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [...FLAGS, '--renderer-process-limit=1', '--disable-site-isolation-trials'],
    },
    screenshot: 'only-on-failure',
  },
})
