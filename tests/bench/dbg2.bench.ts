import { writeFileSync } from 'node:fs'
import { chromium, test } from '@playwright/test'
import { FLAGS } from '../browser/chromium.ts'
import { type Noted, watchLoading } from './probe.ts'
import { serve } from './serve.ts'
import { Tab } from './tab.ts'

test('compare', async () => {
  test.setTimeout(500_000)
  const n = Number(process.env.N ?? 1000)
  const dists = (process.env.DISTS ?? '').split(',')
  const servers = []
  for (const d of dists) {
    process.env.BENCH_DIST = d
    servers.push({ name: d, ...(await serve(n)) })
  }
  const subjects = [
    { name: 'bare', path: '/bench/bare.html', s: servers[0]! },
    ...servers.map((s) => ({ name: s.name, path: '/tns', s })),
  ]
  const out = new Map<string, Noted[]>()
  for (let r = 0; r < Number(process.env.RUNS ?? 5); r++)
    for (const { name, path, s } of subjects) {
      const browser = await chromium.launch({ args: FLAGS, executablePath: '/usr/bin/chromium' })
      const cdp = await browser.newBrowserCDPSession()
      const pi = await cdp.send('SystemInfo.getProcessInfo'); for (const p of pi.processInfo) if (p.type === 'browser') writeFileSync(`/proc/${p.id}/autogroup`, '-15')
    const { browserContextId } = await cdp.send('Target.createBrowserContext')
      const w = await Tab.open(cdp, browserContextId)
      await w.tab.send('Page.enable')
      await w.tab.send('Page.navigate', { url: s.url + '/icon.svg' })
      await w.tab.until(() => location.pathname === '/icon.svg')
      await w.tab.run(
        (v) => localStorage.setItem('opentact.credentials', v),
        JSON.stringify({ token: s.token, email: 'a', name: 'B', account: 'B' }),
      )
      await w.tab.send('Page.navigate', { url: s.url + path })
      await w.tab.until(() => document.querySelector('tbody tr[aria-rowindex] th') !== null)
      await w.tab.run(() => new Promise((r) => setTimeout(r, 1500)))
      const { tab } = w
      await tab.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `(${watchLoading})(${JSON.stringify(`${n.toLocaleString('en')} numbers`)})`,
      })
      await tab.send('Page.navigate', { url: s.url + path })
      const noted = await tab.until(() => window.noted?.whole > 0 && window.noted)
      out.set(name, [...(out.get(name) ?? []), noted])
      await browser.close()
    }
  const med = (x: number[]) => Math.round(x.toSorted((a, b) => a - b)[x.length >> 1]!)
  for (const [name, ns] of out)
    console.log(
      name,
      'first',
      med(ns.map((x) => x.firstRow)),
      ns.map((x) => Math.round(x.firstRow)),
      'whole',
      med(ns.map((x) => x.whole)),
      'longest',
      med(ns.map((x) => x.longestTask)),
      ns.map((x) => Math.round(x.longestTask)),
    )
  for (const s of servers) await s.close()
})
