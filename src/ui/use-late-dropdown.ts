import { useEffect, useRef, useState } from 'react'

/**
 * What opens under a button whose code came with the first press (useAsked): it opens as it appears, with the
 * focus on the button that stands in for the one that was pressed, so that it is there when it closes.
 */
export function useLateDropdown() {
  const [opened, setOpened] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    target.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])

  return {
    target,
    /** For Mantine's Menu or Popover. */
    dropdown: { position: 'bottom-end', hideDetached: false, opened, onChange: setOpened },
  } as const
}
