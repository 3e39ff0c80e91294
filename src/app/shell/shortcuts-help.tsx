import { Dialog } from '#ui/page/dialog.tsx'
import { Switch } from '#ui/page/switch.tsx'
import { shortcutsOn } from '#ui/shortcuts.ts'
import { useStored } from '#ui/stored.ts'
import classes from './shortcuts-help.module.css'

/** Every shortcut and what it does. */
const SHORTCUTS = [
  { keys: 'Ctrl K, ⌘ K', does: 'Find a number' },
  { keys: '/', does: 'Search the list' },
  { keys: '↑ ↓', does: 'Go through the rows' },
  { keys: 'Page Up, Page Down', does: 'Go 15 rows up or down' },
  { keys: 'Home, End', does: 'Go to the first or last row' },
  { keys: 'Enter', does: 'Open the number' },
  { keys: 'j, k', does: 'On a number of a list: go to the next, the previous one' },
  { keys: '?', does: 'Show this list' },
] as const

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
