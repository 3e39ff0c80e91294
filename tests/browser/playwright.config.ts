import { defineConfig } from '@playwright/test'
import { FLAGS, findChromium } from './chromium.ts'
import { freePort } from './free-port.ts'

// Workers read the config again: the first to run decides, the others inherit.
process.env.CHROMIUM_PATH = findChromium()
process.env.JOURNEY_PORT ??= String(freePort())
const port = process.env.JOURNEY_PORT

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  reporter: process.env.CI ? 'dot' : 'list',
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  // A shared machine can stall for seconds; what fails three times is broken.
  retries: process.env.CI ? 2 : 0,
  timeout: 150_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: FLAGS },
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: 'npx vite preview',
    cwd: '../..',
    url: `http://localhost:${port}/login`,
    env: { PORT: port, SANDBOX_CONTROL: '1', OPENTACT_API_URL: '' },
    reuseExistingServer: false,
  },
})
