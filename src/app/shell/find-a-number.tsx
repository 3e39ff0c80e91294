import { mdiMagnify } from '@mdi/js'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { LookupBoxProps } from '#features/lookup/lookup-box.tsx'
import { late } from '#ui/late.tsx'
import { LostPart } from '#ui/notice/lost-part.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { useFindKey } from '#ui/shortcuts.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './find-a-number.module.css'

const LookupBox = late<LookupBoxProps>(
  async () => (await import('#features/lookup/lookup-box.tsx')).LookupBox,
  {
    pending: PlainBox,
    lost: (props) => (
      <>
        <PlainBox {...props} />
        <LostPart onRetry={props.onRetry} />
      </>
    ),
  },
)

/** The button to "Find a number", and what it and Ctrl K or ⌘ K open on every screen. */
export function FindANumber() {
  const [finding, setFinding] = useState(false)
  useFindKey(() => setFinding(true))
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        className={`icon-on-phone ${classes.find}`}
        aria-keyshortcuts="Control+K Meta+K"
        leftSection={<Icon path={mdiMagnify} size={14} />}
        onPointerEnter={() => void LookupBox.preload().catch(() => null)}
        onClick={() => setFinding(true)}
      >
        Find a number
      </Button>
      {finding && <FindDialog onClose={() => setFinding(false)} />}
    </>
  )
}

/** The dialog is there at once, and keeps what is typed while the code that looks it up is on its way. */
function FindDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [entered, setEntered] = useState(false)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  const navigate = useNavigate()
  const close = () => dialog.current?.close()

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it
    <dialog
      ref={dialog}
      aria-label="Find a number"
      className={classes.dialog}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
    >
      <div className={classes.inside}>
        <LookupBox
          typed={typed}
          onType={setTyped}
          entered={entered}
          onEnter={setEntered}
          onOpen={(to) => void navigate(to)}
          onClose={close}
        />
      </div>
    </dialog>
  )
}

/** The box while there is nothing behind it yet. */
function PlainBox({ typed, onType, onEnter }: LookupBoxProps) {
  const id = useId()
  const { on } = useDisguise()
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: a person asked for the dialog to type into it
        autoFocus
        role="combobox"
        aria-label="Find a number"
        aria-expanded={false}
        aria-controls={id}
        className={classes.plain}
        data-hidden={on || undefined}
        value={typed}
        onChange={({ currentTarget }) => {
          onEnter(false)
          onType(currentTarget.value)
        }}
        onKeyDown={({ key }) => key === 'Enter' && onEnter(true)}
      />
      <div id={id} role="listbox" aria-label="Results" hidden />
    </>
  )
}
