import { writeFileSync } from 'node:fs'
import { chromium, test } from '@playwright/test'
import { FLAGS } from '../browser/chromium.ts'
import { watchLoading } from './probe.ts'
import { serve } from './serve.ts'

test('dbg', async () => {
  const n = Number(process.env.N ?? 1000)
  const { url, token, close } = await serve(n)
  const browser = await chromium.launch({ args: FLAGS, executablePath: '/usr/bin/chromium' })
  const stored = {
    name: 'opentact.credentials',
    value: JSON.stringify({ token, email: 'a', name: 'Bench', account: 'Bench' }),
  }
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: { cookies: [], origins: [{ origin: url, localStorage: [stored] }] },
  })
  for (const path of (process.env.PATHS ?? '/bench/bare.html,/tns,/tns').split(',')) {
    const page = await context.newPage()
    const cdp = await context.newCDPSession(page)
    await page.addInitScript(watchLoading, `${n.toLocaleString('en')} numbers`)
    await page.addInitScript(() => {
      ;(window as any).marks = []
    })
    if (process.env.PROF) {
      await cdp.send('Profiler.enable')
      await cdp.send('Profiler.setSamplingInterval', { interval: 500 })
      await cdp.send('Profiler.start')
    }
    if (process.env.TRACE)
      await browser.startTracing(page, {
        path: `/tmp/scratch/trace-${path.replace(/\W/g, '')}.json`,
        categories: [
          'disabled-by-default-v8.cpu_profiler',
          'disabled-by-default-devtools.timeline',
          'devtools.timeline',
          'toplevel',
          '__metadata',
        ],
      })
    await page.goto(url + path, { waitUntil: 'commit' })
    await page
      .waitForFunction(() => window.noted.whole > 0, null, { timeout: 60_000, polling: 250 })
      .catch((e) => console.log(String(e)))
    if (process.env.PROF)
      writeFileSync(
        `/tmp/scratch/prof-${path.replace(/\W/g, '')}.json`,
        JSON.stringify((await cdp.send('Profiler.stop')).profile),
      )
    console.log(
      path,
      await page.evaluate(
        () =>
          JSON.stringify(window.noted) +
          ' ' +
          JSON.stringify(
            (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((e) => [
              e.name.split('/').pop(),
              Math.round(e.startTime),
              Math.round(e.responseEnd),
            ]),
          ) +
          ' fcp ' +
          performance.getEntriesByType('paint').map((e) => Math.round(e.startTime)),
      ),
    )
    if (process.env.TRACE) await browser.stopTracing()
    await page.close()
  }
  await browser.close()
  await close()
})
