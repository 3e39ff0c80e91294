import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { placeOf, type RowSource } from './row-source.ts'
import { useRememberedScroll } from './use-scroll-memory.ts'

/** Height in pixels of the two-line card that a row is on a phone. Also in table-row.module.css. */
const CARD = 56
/** Above this many rows only those near the window are in the page. */
export const VIRTUAL_ABOVE = 300
/** So many rows are printed unasked. */
export const PRINTED = 2000
/** Rows before and after those in sight that are in the page too. */
const AROUND = 8
/** So few rows are all in the page at once. */
const FEW = 40
/** Milliseconds without a change after which the rest of a short list is put into the page. */
const QUIET = 300
/** The height in pixels of a region that is not laid out yet. */
const UNKNOWN_HEIGHT = 720

type Options = {
  showAll: boolean
  /** The page is being laid out for paper. */
  printing: boolean
  /** Rows are still to come. */
  growing: boolean
  /** What the rows answer: while it stays the same, rows that come or go move none of the others on the screen. */
  view: unknown
}

/** A row in the page: its place among all, and pixels from the top where rows are positioned one by one. */
type Item = { index: number; start: number | null }

/**
 * Which rows are in the page: those near the scroll position and, once a short list rests, all of it, for find-in-page;
 * on paper, and where all are asked for, all in a row. All are of one height, so no library has to measure them.
 * `rowHeight` is in pixels.
 */
export function useRowWindow<Row>(
  scroller: RefObject<HTMLElement | null>,
  rows: RowSource<Row>,
  rowHeight: number,
  { showAll, printing, growing, view }: Options,
) {
  const { count } = rows
  const cards = useMediaQuery('screen and (max-width: 40em)', false, {
    getInitialValueInEffect: false,
  })
  const [focused, setFocused] = useState<number | null>(null)
  const [awaited, setAwaited] = useState<{ index: number; intoSight: boolean } | null>(null)
  const height = cards ? CARD : rowHeight
  const positioned = !showAll && !printing
  const rests = useRest(rows, positioned && !growing && count <= VIRTUAL_ABOVE) || count <= FEW
  const near = useRowsInSight(scroller, height)

  const rowAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)

  /** Brings a row into sight and, once it is in the page, its link or box into focus. */
  function focusRow(index: number, intoSight = true) {
    setFocused(index)
    const row = rowAt(index)
    // At once where it can be: the next key may be Enter.
    if (row) giveFocus(row, intoSight)
    else setAwaited({ index, intoSight })
  }

  // Not a frame later: that may be drawn before the row is in the page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each row that is waited for
  useLayoutEffect(() => {
    if (awaited) giveFocus(rowAt(awaited.index), awaited.intoSight)
  }, [awaited])

  /** Gives a row, by its key, the focus where it stands, unless it is to come into sight. */
  function refocus(key: string, intoSight = false) {
    const index = placeOf(rows, key)
    if (index === null) setFocused(null)
    else focusRow(index, intoSight)
  }

  useHeldRows(scroller, rows, { height, growing, view, refocus })

  const all = printing && !showAll ? Math.min(count, PRINTED) : count
  const [from, to] = positioned && !rests ? [near.from, Math.min(near.to, count)] : [0, all]
  const items: Item[] = []
  const add = (index: number) => items.push({ index, start: positioned ? index * height : null })
  // The focused row stays in the page, or scrolling would drop the focus to the document.
  if (focused !== null && focused < from) add(focused)
  for (let index = from; index < to; index++) add(index)
  if (focused !== null && focused >= to && focused < count) add(focused)

  return { items, height: positioned ? count * height : null, setFocused, focusRow, refocus }
}

/** The rows in sight and those around them, as places from and to. */
function useRowsInSight(scroller: RefObject<HTMLElement | null>, height: number) {
  const remembered = useRememberedScroll()
  const [sight, setSight] = useState(() => sightOf(remembered?.top ?? 0, UNKNOWN_HEIGHT, height))

  // Not in a layout effect: there the region around is not known yet.
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () =>
      setSight((before) => {
        const now = sightOf(element.scrollTop, element.clientHeight || UNKNOWN_HEIGHT, height)
        return now.from === before.from && now.to === before.to ? before : now
      })
    // In the frame that scrolls: a later one would show the rows missing first.
    const onScroll = () => flushSync(look)
    // It looks once at the start, too.
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, height])

  return sight
}

function sightOf(top: number, size: number, height: number) {
  const first = Math.floor(top / height)
  return { from: Math.max(first - AROUND, 0), to: first + Math.ceil(size / height) + 1 + AROUND }
}

/** Whether these rows have stayed the same for a while and the page has nothing else to do. */
function useRest<Row>(rows: RowSource<Row>, wanted: boolean) {
  const [rested, setRested] = useState<RowSource<Row> | null>(null)

  useEffect(() => {
    if (!wanted || rested === rows) return
    let idle: number | undefined
    const quiet = setTimeout(() => {
      if ('requestIdleCallback' in window) idle = requestIdleCallback(() => setRested(rows))
      else setRested(rows)
    }, QUIET)
    return () => {
      clearTimeout(quiet)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  }, [rows, wanted, rested])

  return wanted && rested === rows
}

type Held = { height: number; growing: boolean; view: unknown; refocus: (key: string) => void }

/** Keeps the first row in sight at its place on the screen, and the focus on its row, when rows come or go before them. */
function useHeldRows<Row>(
  scroller: RefObject<HTMLElement | null>,
  rows: RowSource<Row>,
  { height, growing, view, refocus }: Held,
) {
  const before = useRef({ rows, growing, view })
  // Asking a region where it is lays out all that was just drawn, in the middle of drawing: not before it ever moved.
  const moves = useRef(useRememberedScroll() !== undefined)
  useEffect(() => {
    const onScroll = () => {
      moves.current = true
    }
    const element = scroller.current
    element?.addEventListener('scroll', onScroll, { once: true, passive: true })
    return () => element?.removeEventListener('scroll', onScroll)
  }, [scroller])

  useLayoutEffect(() => {
    const last = before.current
    before.current = { rows, growing, view }
    const element = scroller.current
    if (!element || last.rows === rows || last.view !== view) return
    // Who has not left the top of a list that comes in wants to see its first rows.
    const top = moves.current ? element.scrollTop : 0
    const waits = top === 0 && last.growing
    const moved = waits ? 0 : shift(last.rows, rows, Math.floor(top / height))
    if (moved) element.scrollTop += moved * height
    const focusedRow = document.activeElement?.closest<HTMLElement>('[data-index]')
    if (!focusedRow || !element.contains(focusedRow)) return
    const index = Number(focusedRow.dataset.index)
    if (index < last.rows.count && shift(last.rows, rows, index)) {
      refocus(last.rows.keyAt(index))
    }
  })
}

/** How many places the row at a place has moved; 0 where it is gone. */
function shift<Row>(before: RowSource<Row>, after: RowSource<Row>, place: number) {
  if (place >= before.count) return 0
  const key = before.keyAt(place)
  if (place < after.count && after.keyAt(place) === key) return 0
  const now = placeOf(after, key)
  return now === null ? 0 : now - place
}

function giveFocus(row: HTMLElement | null | undefined, intoSight: boolean) {
  if (intoSight) row?.scrollIntoView({ block: 'nearest' })
  const target = row?.querySelector<HTMLElement>('a') ?? row?.querySelector<HTMLElement>('input')
  target?.focus({ preventScroll: true })
}
