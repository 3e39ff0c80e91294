import { Dialog } from '#ui/page/dialog.tsx'
import { Switch } from '#ui/page/switch.tsx'
import { SHORTCUTS, shortcutsOn } from '#ui/shortcuts.ts'
import { useStored } from '#ui/stored.ts'
import classes from './shortcuts-help.module.css'

/** The list of keyboard shortcuts, and the switch that turns them off. */
export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const on = useStored(shortcutsOn)
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
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
      <Switch label="Single keys do something" checked={on} onChange={shortcutsOn.set} />
    </Dialog>
  )
}
