import {
  cloneElement,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'

/** A button that opens something. */
export type MenuTarget = ReactElement<{
  ref?: Ref<HTMLButtonElement>
  onClick?: (event: MouseEvent) => void
}>

type LateMenuProps = {
  target: MenuTarget
  /** What opens, drawn with the same button (useLateDropdown); its code comes with the first press. */
  children: ReactNode
}

/** A button whose menu or panel is loaded when it is first pressed. */
export function LateMenu({ target, children }: LateMenuProps) {
  const [asked, setAsked] = useState(false)
  // It appears after the press that asked is over, or that press would close what it opens.
  const waiting = cloneElement(target, { onClick: () => void setTimeout(setAsked, 0, true) })
  return asked ? <Suspense fallback={waiting}>{children}</Suspense> : waiting
}

/**
 * What opens under a button of LateMenu: it opens as it appears, with the focus on the button that stands in for the
 * one that was pressed, so that it is there when it closes.
 */
export function useLateDropdown() {
  const [opened, setOpened] = useState(false)
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    ref.current?.focus({ preventScroll: true })
    setOpened(true)
  }, [])

  return {
    /** For the button. */
    ref,
    /** For Mantine's Menu or Popover. */
    dropdown: { position: 'bottom-end', hideDetached: false, opened, onChange: setOpened },
  } as const
}
