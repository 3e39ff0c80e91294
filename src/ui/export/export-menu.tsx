import { Menu } from '@mantine/core'
import { IconColumns3, IconPlayerStop, IconTable } from '@tabler/icons-react'
import { useLateDropdown } from '#ui/use-late-dropdown.ts'
import { ExportTarget } from './export-target.tsx'
import type { ExportState } from './use-export.ts'

export type ExportMenuProps = {
  /** How many rows are exported, and what they are: "12 of 1,000 numbers". */
  count: number
  what: string
  /** How many columns are visible. */
  visible: number
  state: ExportState
  onExport: (columns: 'visible' | 'every') => void
  onStop: () => void
}

/** The button with its choice of columns. Opens as it appears. */
export function ExportMenu({ count, what, visible, state, onExport, onStop }: ExportMenuProps) {
  const { target, dropdown } = useLateDropdown()

  return (
    <Menu
      {...dropdown}
      width={232}
      // Or its items would be seen to change while it fades.
      transitionProps={{ exitDuration: 0 }}
      // A portal stands outside the landmarks, and the placeholder is no child that a menu may have (axe).
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ExportTarget ref={target} count={count} state={state} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{what}</Menu.Label>
        {state.is === 'running' ? (
          <Menu.Item leftSection={<IconPlayerStop size={16} aria-hidden />} onClick={onStop}>
            Stop the export
          </Menu.Item>
        ) : (
          <>
            <Menu.Item
              leftSection={<IconColumns3 size={16} aria-hidden />}
              onClick={() => onExport('visible')}
            >
              Visible columns ({visible})
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTable size={16} aria-hidden />}
              onClick={() => onExport('every')}
            >
              Every column
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
