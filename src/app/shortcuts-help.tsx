import { Button, Switch } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { SHORTCUTS, shortcutsOn } from '#ui/shortcuts.ts'
import { useStored } from '#ui/stored.ts'
import classes from './shortcuts-help.module.css'

/** The list of keyboard shortcuts, and the switch that turns them off. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const on = useStored(shortcutsOn)
  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog ref={dialog} aria-labelledby="shortcuts" className={classes.dialog} onClose={onClose}>
      <h2 id="shortcuts" className={classes.title}>
        Keyboard shortcuts
      </h2>
      <dl className={classes.list}>
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={keys} className={classes.line}>
            <dt>
              <kbd className="mono">{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label="Single keys do something"
        checked={on}
        onChange={(event) => shortcutsOn.set(event.currentTarget.checked)}
      />
      <Button variant="default" onClick={() => dialog.current?.close()}>
        Close
      </Button>
    </dialog>
  )
}
