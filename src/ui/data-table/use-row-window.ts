import { useMediaQuery } from '@mantine/hooks'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { placeOf, type RowSource } from './row-source.ts'
import { useRememberedPlace } from './use-scroll-memory.ts'

/** Height in pixels of the two-line card that a row is on a phone. Also in data-table.module.css. */
const CARD = 56
/** Above this many rows only those near the window are in the page. */
export const VIRTUAL_ABOVE = 300
/** So many rows are printed unasked. */
export const PRINTED = 2000

type Options = {
  showAll: boolean
  /** The page is being laid out for paper. */
  printing: boolean
  /** Rows are still to come. */
  growing: boolean
  /** What the rows answer: while it stays the same, rows that come or go move none of the others on the screen. */
  view: unknown
}

/**
 * Which rows are in the page: all of a short list, those near the scroll position of a long one and of one that
 * still grows, or its rows would be laid out anew when it becomes long. `rowHeight` is in pixels.
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
  const remembered = useRememberedPlace()
  const [focused, setFocused] = useState<number | null>(null)
  const virtual = (growing || count > VIRTUAL_ABOVE) && !showAll && !printing
  const height = cards ? CARD : rowHeight

  const virtualizer = useVirtualizer({
    count: virtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    initialRect: { width: 1024, height: 720 },
    // The virtualizer scrolls there when it first sees its element.
    initialOffset: remembered?.top ?? 0,
    // The focused row stays in the page, or scrolling would drop the focus to the document.
    rangeExtractor: (range) => withFocused(range, focused),
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are forgotten when the height changes
  useEffect(() => virtualizer.measure(), [virtualizer, height])

  /** Brings a row into sight and, once it is in the page, its link or box into focus. */
  function focusRow(index: number) {
    if (virtual) virtualizer.scrollToIndex(index, { align: 'auto' })
    setFocused(index)
    requestAnimationFrame(() => {
      const row = rowAt(index)
      row?.scrollIntoView({ block: 'nearest' })
      giveFocus(row)
    })
  }

  /** Gives a row the focus where it stands, without scrolling. */
  function refocus(key: string) {
    const index = placeOf(rows, key)
    setFocused(index)
    if (index !== null) requestAnimationFrame(() => giveFocus(rowAt(index)))
  }

  const rowAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)

  useHeldRows(scroller, rows, { height, growing, view, refocus })

  const items = virtual
    ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : Array.from(
        { length: printing && !showAll ? Math.min(count, PRINTED) : count },
        (_, index) => ({
          index,
          start: null,
        }),
      )

  return {
    items,
    height: virtual ? virtualizer.getTotalSize() : null,
    setFocused,
    focusRow,
    refocus,
  }
}

type Held = { height: number; growing: boolean; view: unknown; refocus: (key: string) => void }

/** Keeps the first row in sight at its place on the screen, and the focus on its row, when rows come or go before them. */
function useHeldRows<Row>(
  scroller: RefObject<HTMLElement | null>,
  rows: RowSource<Row>,
  { height, growing, view, refocus }: Held,
) {
  const before = useRef({ rows, growing, view })

  useLayoutEffect(() => {
    const last = before.current
    before.current = { rows, growing, view }
    const element = scroller.current
    if (!element || last.rows === rows || last.view !== view) return
    // Who has not left the top of a list that comes in wants to see its first rows.
    const waits = element.scrollTop === 0 && last.growing
    const moved = waits ? 0 : shift(last.rows, rows, Math.floor(element.scrollTop / height))
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

function giveFocus(row: HTMLElement | null | undefined) {
  const target = row?.querySelector<HTMLElement>('a') ?? row?.querySelector<HTMLElement>('input')
  target?.focus({ preventScroll: true })
}

function withFocused(range: Range, focused: number | null) {
  const indexes = defaultRangeExtractor(range)
  if (focused === null || focused >= range.count || indexes.includes(focused)) return indexes
  return [...indexes, focused].sort((a, b) => a - b)
}
