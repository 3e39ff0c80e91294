import { existsSync, readFileSync } from 'node:fs'
import { type CDPSession, chromium } from '@playwright/test'
import { FLAGS } from '../browser/chromium.ts'
import { clearSearch, timeFilter, timeScroll, timeSort, watchLoading } from './probe.ts'
import { Tab } from './tab.ts'

/** The measures in the order of the table, with their words. */
export const MEASURES = [
  { key: 'firstRow', words: 'first row, ms' },
  { key: 'whole', words: 'whole list, ms' },
  { key: 'longestTask', words: 'longest task while loading, ms' },
  { key: 'sort', words: 'sort click → painted, ms' },
  { key: 'filter', words: 'last key of a 6-letter filter → painted, ms' },
  { key: 'frame', words: 'worst frame in 20,000 px of scroll, ms' },
  { key: 'blank', words: 'frames with a row missing' },
  { key: 'laterTask', words: 'longest task while sorting, filtering, scrolling, ms' },
  { key: 'heap', words: 'JS heap after load, MB' },
  { key: 'peak', words: 'peak memory of the page, MB' },
] as const

/** What is measured of a page. Milliseconds, megabytes and counts. */
export type Measures = Record<(typeof MEASURES)[number]['key'], number>

type Subject = { url: string; token: string; path: string; count: string; word: string }

/** Opens a page in a browser of its own, signed in and with a warm cache, and measures it. */
export async function measure({ url, token, path, count, word }: Subject): Promise<Measures> {
  const browser = await chromium.launch({
    args: FLAGS,
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  })
  try {
    const cdp = await browser.newBrowserCDPSession()
    const { browserContextId } = await cdp.send('Target.createBrowserContext')
    await warmUp(cdp, browserContextId, url, path, token)

    const { tab } = await Tab.open(cdp, browserContextId)
    await tab.send('Page.enable')
    await tab.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${watchLoading})(${JSON.stringify(count)})`,
    })
    await tab.send('Page.navigate', { url: url + path })
    const noted = await tab.until(() => window.noted?.whole > 0 && window.noted)
    const peak = await peakOf(cdp)
    await tab.send('HeapProfiler.collectGarbage')
    const { usedSize } = await tab.send<{ usedSize: number }>('Runtime.getHeapUsage')
    await tab.run(pause, 500)
    await tab.run(() => {
      window.noted.longestTask = 0
    })
    const sort = await tab.run(timeSort)
    await tab.run(pause, 500)
    const filter = await tab.run(timeFilter, word)
    await tab.run(clearSearch)
    await tab.run(pause, 800)
    const scroll = await tab.run(timeScroll)
    const later = await tab.run(() => window.noted.longestTask)
    return {
      firstRow: noted.firstRow,
      whole: noted.whole,
      longestTask: noted.longestTask,
      sort,
      filter,
      frame: scroll.worst,
      blank: scroll.blank,
      laterTask: later,
      heap: usedSize / 1e6,
      peak,
    }
  } finally {
    await browser.close()
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Signs in and opens the page once, so that what is measured is a reload. */
async function warmUp(cdp: CDPSession, context: string, url: string, path: string, token: string) {
  const credentials = { token, email: 'admin@example.com', name: 'Bench', account: 'Bench' }
  const { tab, close } = await Tab.open(cdp, context)
  await tab.send('Page.enable')
  await tab.send('Page.navigate', { url: `${url}/icon.svg` })
  await tab.until(() => location.pathname === '/icon.svg')
  await tab.run(
    (value) => localStorage.setItem('opentact.credentials', value),
    JSON.stringify(credentials),
  )
  await tab.send('Page.navigate', { url: url + path })
  await tab.until(() => document.querySelector('tbody tr[aria-rowindex] th') !== null)
  await close()
}

/** The largest resident set that any renderer of a browser ever had; NaN where /proc does not tell. */
async function peakOf(cdp: CDPSession) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  const peaks = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/status`))
    .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]))
  return peaks.length > 0 ? Math.max(...peaks) / 1e3 : Number.NaN
}
