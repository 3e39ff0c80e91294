import {
  cloneElement,
  type MouseEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useRef,
  useState,
} from 'react'
import { late, type Part } from './late.tsx'
import { LostDropdown } from './notice/lost-part.tsx'

/** A button that opens something. */
export type MenuTarget = ReactElement<{
  ref?: Ref<HTMLButtonElement>
  onClick?: (event: MouseEvent) => void
}>

type Target = { target: MenuTarget }
type Asked = Target & { onClose: () => void }

/**
 * A button (`target`) whose menu or panel is loaded when it is first pressed. What is loaded draws the button again,
 * with what opens under it (useLateDropdown).
 */
export function lateMenu<Props extends Target>(load: () => Promise<Part<Props>>) {
  const Menu = late<Props & Asked>(load, { pending: ({ target }) => target, lost: LostMenu })

  return function LateMenu(props: Props) {
    const [asked, setAsked] = useState(false)
    // It appears after the press that asked is over, or that press would close what it opens.
    const ask = () => void setTimeout(setAsked, 0, true)
    if (!asked) return cloneElement(props.target, { onClick: ask })
    return <Menu {...props} onClose={() => setAsked(false)} />
  }
}

function LostMenu({ target, onRetry, onClose }: Asked & { onRetry: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      {cloneElement(target, { ref: button, onClick: onRetry })}
      <LostDropdown under={button} onRetry={onRetry} onClose={onClose} />
    </>
  )
}

/** For Mantine's Menu: a portal stands outside the landmarks, and the placeholder is no child that a menu may have (axe). */
export const MENU = {
  width: 232,
  // Or items that change would be seen to while it fades.
  transitionProps: { exitDuration: 0 },
  withinPortal: false,
  withInitialFocusPlaceholder: false,
} as const

/**
 * What opens under a button of a late menu: it opens as it appears, with the focus on the button that stands in for
 * the one that was pressed, so that it is there when it closes.
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
