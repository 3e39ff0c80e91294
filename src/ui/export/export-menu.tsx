import { Menu } from '@mantine/core'
import { IconColumns3, IconPlayerStop, IconTable } from '@tabler/icons-react'
import { cloneElement, useId } from 'react'
import { DELIMITER_WORDS, DELIMITERS, type Delimiter } from '#domain/csv/delimiters.ts'
import { type MenuTarget, useLateDropdown } from '#ui/late-menu.tsx'
import { Mantine } from '#ui/mantine.tsx'
import { useStored } from '#ui/stored.ts'
import { csvDelimiter } from './csv-delimiter.ts'
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
      <Menu
        {...dropdown}
        width={232}
        // Or its items would be seen to change while it fades.
        transitionProps={{ exitDuration: 0 }}
        // A portal stands outside the landmarks, and the placeholder is no child that a menu may have (axe).
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>{cloneElement(target, { ref })}</Menu.Target>
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
                {`Visible columns (${visible})`}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTable size={16} aria-hidden />}
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

/** The menu stays open: the file is still to be asked for. */
function DelimiterItems() {
  const chosen = useStored(csvDelimiter)
  const label = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a menu a fieldset would not be allowed
    <div role="group" aria-labelledby={label}>
      <Menu.Label id={label}>Between cells, in every file</Menu.Label>
      <Menu.RadioGroup value={chosen} onChange={(next) => csvDelimiter.set(next as Delimiter)}>
        {DELIMITERS.map((it) => (
          <Menu.RadioItem key={it} value={it}>
            {DELIMITER_WORDS[it]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  )
}
