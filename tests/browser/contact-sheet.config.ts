import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

/** `npm run look`: pictures of every screen, to be looked at. Not part of the test command. */
export default defineConfig({
  ...journeys,
  testMatch: 'contact-sheet.ts',
  outputDir: '../../test-results/look',
  reporter: 'list',
  timeout: 900_000,
})
