import { Menu } from '@mantine/core'
import { mdiStop, mdiTableLarge, mdiViewWeekOutline } from '@mdi/js'
import { cloneElement } from 'react'
import { DelimiterItems } from '#ui/export/delimiter/delimiter-items.tsx'
import { MENU, type MenuTarget, useLateDropdown } from '#ui/late-menu.tsx'
import { Mantine } from '#ui/mantine.tsx'
import { Icon } from '#ui/page/icon.tsx'
import type { ExportState } from './use-export.ts'

type ExportMenuProps = {
  target: MenuTarget
  /** What is exported: "12 of 1,000 numbers". */
  what: string
  /** How many columns are visible. */
  visible: number
  state: ExportState
  onExport: (columns: 'visible' | 'every') => void
  onStop: () => void
}

/** The button with its choice of columns, and of what stands between cells in this and every other file. */
export function ExportMenu({ target, what, visible, state, onExport, onStop }: ExportMenuProps) {
  const { ref, dropdown } = useLateDropdown()

  return (
    <Mantine>
      <Menu {...dropdown} {...MENU}>
        <Menu.Target>{cloneElement(target, { ref })}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{what}</Menu.Label>
          {state.is === 'running' ? (
            <Menu.Item leftSection={<Icon path={mdiStop} size={16} />} onClick={onStop}>
              Stop the export
            </Menu.Item>
          ) : (
            <>
              <Menu.Item
                leftSection={<Icon path={mdiViewWeekOutline} size={16} />}
                onClick={() => onExport('visible')}
              >
                {`Visible columns (${visible})`}
              </Menu.Item>
              <Menu.Item
                leftSection={<Icon path={mdiTableLarge} size={16} />}
                onClick={() => onExport('every')}
              >
                Every column
              </Menu.Item>
              <Menu.Divider />
              <DelimiterItems />
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </Mantine>
  )
}
