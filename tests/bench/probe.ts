/** What the probe noted while the page loaded, in milliseconds since navigation. */
export type Noted = { firstRow: number; whole: number; longestTask: number; tasks: number[] }

declare global {
  interface Window {
    noted: Noted
  }
}

/** Runs in the page before anything else: notes the first row, the whole list and the longest task. */
export function watchLoading(count: string) {
  window.noted = { firstRow: 0, whole: 0, longestTask: 0, tasks: [] }
  const { noted } = window
  const painted = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(0)
    })
  let seenRow = false
  let seenAll = false
  const look = () => {
    if (!seenRow && document.querySelector('tbody tr[aria-rowindex] th')) {
      seenRow = true
      painted((at) => {
        noted.firstRow = at
      })
    }
    const states = [...document.querySelectorAll('[role=status]')]
    const loading = document.querySelector('progress')
    if (!seenAll && seenRow && !loading && states.some((it) => it.textContent === count)) {
      seenAll = true
      painted((at) => {
        noted.whole = at
      })
    }
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      noted.tasks.push(Math.round(duration))
      noted.longestTask = Math.max(noted.longestTask, duration)
    }
  }).observe({ type: 'longtask', buffered: true })
}

/** Clicks the header "SIP connection": milliseconds until the newly ordered rows are painted. */
export async function timeSort() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const firstRow = () => document.querySelector('tbody tr[aria-rowindex="2"]')?.textContent
  const button = [...document.querySelectorAll('button')].find(
    (it) => it.textContent === 'SIP connection',
  )
  const before = firstRow()
  const startedAt = performance.now()
  button?.click()
  while (firstRow() === before && performance.now() - startedAt < 5_000) await frame()
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  return performance.now() - startedAt
}

/** Types into the search box key by key: milliseconds from the last key until the new count is painted. */
export async function timeFilter(word: string) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const box = document.querySelector<HTMLInputElement>('input[aria-label="Search numbers"]')
  // What is read out waits for the typing to rest; the count on screen stands beside it meanwhile.
  const status = () =>
    [...document.querySelectorAll('[role=status]')]
      .map((it) => (it.previousElementSibling?.ariaHidden ? it.previousElementSibling : it))
      .map((it) => it.textContent)
      .join()
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  let took = 0
  for (let length = 1; length <= word.length; length++) {
    const before = status()
    const startedAt = performance.now()
    write?.call(box, word.slice(0, length))
    box?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    const patience = length < word.length ? 200 : 3_000
    while (status() === before && performance.now() - startedAt < patience) await frame()
    await frame()
    await new Promise((resolve) => setTimeout(resolve))
    if (length === word.length && status() === before)
      throw new Error(`“${word}” does not narrow the list with its last key`)
    took = performance.now() - startedAt
    await new Promise((resolve) => setTimeout(resolve, 120))
  }
  return took
}

/** Scrolls 20,000 pixels in two seconds: the longest frame in milliseconds, and in how many frames a row was missing. */
export async function timeScroll() {
  const ROW = 36
  const rows = () => document.querySelectorAll('tbody tr[aria-rowindex]')
  let scroller: HTMLElement | null = document.querySelector('tbody')
  while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1)
    scroller = scroller.parentElement
  if (!scroller) return { worst: 0, blank: 0 }
  const head = scroller.querySelector('thead')?.clientHeight ?? 0
  const place = (row: Element | undefined) => Number(row?.getAttribute('aria-rowindex')) - 2
  let worst = 0
  let blank = 0
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
  for (let top = 0; top < 20_000; top += 20_000 / 120) {
    scroller.scrollTop = top
    const drawn = [...rows()]
    const bottom = Math.min(
      scroller.scrollTop + scroller.clientHeight - head,
      scroller.scrollHeight,
    )
    const covers =
      place(drawn[0]) * ROW <= scroller.scrollTop && (place(drawn.at(-1)) + 1) * ROW >= bottom
    if (!covers) blank++
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    worst = Math.max(worst, now - last)
    last = now
  }
  return { worst, blank }
}

/** Empties the search box. */
export function clearSearch() {
  const box = document.querySelector<HTMLInputElement>('input[aria-label="Search numbers"]')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, '')
  box?.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
