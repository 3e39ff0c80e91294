import { existsSync, readFileSync } from 'node:fs'
import { type CDPSession, chromium } from '@playwright/test'
import { FLAGS } from '../browser/chromium.ts'
import {
  closeFinder,
  openFinder,
  openTriage,
  timePaste,
  timeTriage,
  timeTyping,
} from './lookup-probe.ts'
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
  { key: 'lookup', words: 'number pasted into Find a number → painted, ms' },
  { key: 'lookupKey', words: 'last digit typed into Find a number → painted, ms' },
  { key: 'triage', words: '5,000 lines looked up in Triage → painted, ms' },
  { key: 'lookupTask', words: 'longest task while looking up, ms' },
  { key: 'heap', words: 'JS heap and array buffers after load, MB' },
  { key: 'peak', words: 'peak memory of the page, MB' },
] as const

/** What is measured of a page. Milliseconds, megabytes and counts. */
export type Measures = Record<(typeof MEASURES)[number]['key'], number>

type Subject = {
  url: string
  token: string
  path: string
  count: string
  word: string
  /** Numbers of the list, a line each. */
  lines: readonly string[]
}

/** Opens a page in a browser of its own, signed in and with a warm cache, and measures a reload. */
export async function measure(subject: Subject): Promise<Measures> {
  const { url, token, path, count, word } = subject
  const browser = await chromium.launch({
    args: FLAGS,
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  })
  try {
    const cdp = await browser.newBrowserCDPSession()
    const { browserContextId } = await cdp.send('Target.createBrowserContext')
    const tab = await Tab.open(cdp, browserContextId)
    await signIn(tab, url, token)
    await tab.goto(url + path)
    await tab.until(() => document.querySelector('tbody tr[aria-rowindex] th') !== null)
    await tab.run(pause, 1_000)

    await tab.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${watchLoading})(${JSON.stringify(count)})`,
    })
    await tab.goto(url + path)
    const loaded = await tab.until(() => window.noted?.whole > 0 && window.noted)
    const peak = await peakOf(cdp)
    await tab.send('HeapProfiler.collectGarbage')
    type Usage = { usedSize: number; backingStorageSize: number }
    const { usedSize, backingStorageSize } = await tab.send<Usage>('Runtime.getHeapUsage')
    await tab.run(pause, 500)
    await tab.run(forgetTasks)
    const sort = await tab.run(timeSort)
    await tab.run(pause, 500)
    const filter = await tab.run(timeFilter, word)
    await tab.run(clearSearch)
    await tab.run(pause, 800)
    const { worst: frame, blank } = await tab.run(timeScroll)
    const { longestTask: laterTask } = await tab.run(() => window.noted)
    const lookups = path === '/tns' ? await lookUps(tab, subject) : NO_LOOKUPS
    const { firstRow, whole, longestTask } = loaded
    const heap = (usedSize + backingStorageSize) / 1e6
    const list = { sort, filter, frame, blank, laterTask }
    return { firstRow, whole, longestTask, ...list, heap, peak, ...lookups }
  } finally {
    await browser.close()
  }
}

/** The bare page looks nothing up. */
const NO_LOOKUPS = {
  lookup: Number.NaN,
  lookupKey: Number.NaN,
  triage: Number.NaN,
  lookupTask: Number.NaN,
}

/** Looks up one number, as in the first look-up of a visit, another one key by key, and many lines at once. */
async function lookUps(tab: Tab, { lines }: Subject) {
  const [first = '', second = ''] = lines
  await tab.run(forgetTasks)
  await tab.run(openFinder)
  await tab.run(pause, 1_000)
  const lookup = await tab.run(timePaste, first)
  await tab.run(pause, 500)
  const lookupKey = await tab.run(timeTyping, second)
  await tab.run(closeFinder)
  await tab.run(openTriage, lines.join('\n'))
  await tab.run(pause, 500)
  const triage = await tab.run(timeTriage, lines.length)
  const { longestTask: lookupTask } = await tab.run(() => window.noted)
  return { lookup, lookupKey, triage, lookupTask }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const forgetTasks = () => {
  window.noted.longestTask = 0
}

async function signIn(tab: Tab, url: string, token: string) {
  const credentials = { token, email: 'admin@example.com', name: 'Bench', account: 'Bench' }
  await tab.goto(`${url}/icon.svg`)
  await tab.run(
    (value) => localStorage.setItem('opentact.credentials', value),
    JSON.stringify(credentials),
  )
}

/** The largest resident set that any renderer of a browser ever had; NaN where /proc does not tell. */
async function peakOf(cdp: CDPSession) {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  const peaks = processInfo
    .filter(({ type, id }) => type === 'renderer' && existsSync(`/proc/${id}/status`))
    .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]))
  return peaks.length > 0 ? Math.max(...peaks) / 1e3 : Number.NaN
}
