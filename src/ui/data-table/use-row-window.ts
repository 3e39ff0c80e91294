import { useMediaQuery } from '@mantine/hooks'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useState } from 'react'

/** Height in pixels of the two-line card that a row is on a phone. Also in data-table.module.css. */
const CARD = 60
/** Above this many rows only those near the window are in the page. */
const VIRTUAL_ABOVE = 300

/**
 * Which rows are in the page: all of a short list, those near the scroll position of a long one and of one that
 * still grows, or its rows would be laid out anew when it becomes long. `rowHeight` is in pixels.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  { showAll, growing }: { showAll: boolean; growing: boolean },
) {
  const cards = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false })
  const [focused, setFocused] = useState<number | null>(null)
  const virtual = (growing || count > VIRTUAL_ABOVE) && !showAll
  const height = cards ? CARD : rowHeight

  const virtualizer = useVirtualizer({
    count: virtual ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    initialRect: { width: 1024, height: 720 },
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
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
      row?.scrollIntoView({ block: 'nearest' })
      const target =
        row?.querySelector<HTMLElement>('a') ?? row?.querySelector<HTMLElement>('input')
      target?.focus({ preventScroll: true })
    })
  }

  const items = virtual
    ? virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start }))
    : Array.from({ length: count }, (_, index) => ({ index, start: null }))

  return {
    items,
    height: virtual ? virtualizer.getTotalSize() : null,
    setFocused,
    focusRow,
  }
}

function withFocused(range: Range, focused: number | null) {
  const indexes = defaultRangeExtractor(range)
  if (focused === null || focused >= range.count || indexes.includes(focused)) return indexes
  return [...indexes, focused].sort((a, b) => a - b)
}
