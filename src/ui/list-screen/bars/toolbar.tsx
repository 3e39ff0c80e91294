import { mdiFilterOutline, mdiViewWeekOutline } from '@mdi/js'
import { memo, type ReactNode, useRef } from 'react'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { shortcutsOn, useShortcut } from '#ui/shortcuts.ts'
import { useStored } from '#ui/stored.ts'
import { SearchBox } from './search-box.tsx'
import classes from './toolbar.module.css'

export type Panel = 'filters' | 'columns'

const PANELS = [
  { panel: 'filters', name: 'Filters', icon: mdiFilterOutline },
  { panel: 'columns', name: 'Columns', icon: mdiViewWeekOutline },
] as const

type ToolbarProps = {
  /** The search box's name: "Search numbers". */
  search: string
  typed: string
  onType: (typed: string) => void
  onPasteLines?: ((text: string) => void) | undefined
  /** Typing has come to rest. */
  onRest: () => void
  /** The panel that is open beside the table. */
  panel: Panel | null
  onPanel: (panel: Panel | null) => void
  /** What stands before the panels. */
  tools?: ReactNode
  children?: ReactNode
}

/** What a person reaches for first: the search, the panels, and what else is done with the rows. */
export function Toolbar(props: ToolbarProps) {
  const { search, typed, onType, onPasteLines, onRest, panel, onPanel, tools, children } = props
  const box = useRef<HTMLInputElement>(null)
  useShortcut('/', () => box.current?.focus())

  return (
    <div className={classes.toolbar}>
      <div className={classes.search}>
        <SearchBox
          box={box}
          label={search}
          value={typed}
          onChange={onType}
          onPasteLines={onPasteLines}
          onBlur={onRest}
        />
        {useStored(shortcutsOn) && (
          <kbd aria-hidden className={classes.key}>
            /
          </kbd>
        )}
      </div>
      <div className={classes.tools}>
        {tools}
        {PANELS.map((it) => (
          <PanelButton key={it.panel} {...it} open={panel === it.panel} onPanel={onPanel} />
        ))}
        {children}
      </div>
    </div>
  )
}

type PanelButtonProps = (typeof PANELS)[number] & {
  open: boolean
  onPanel: (panel: Panel | null) => void
}

const PanelButton = memo(({ panel, name, icon, open, onPanel }: PanelButtonProps) => (
  <Button
    variant="default"
    className={`${classes.panel} ${panel === 'columns' ? 'icon-on-phone' : ''}`}
    leftSection={<Icon path={icon} size={16} />}
    aria-expanded={open}
    aria-controls={panel}
    onClick={() => onPanel(open ? null : panel)}
    onKeyDown={({ key }) => key === 'Escape' && open && onPanel(null)}
  >
    {name}
  </Button>
))
