import { Menu } from '@mantine/core'
import { cloneElement } from 'react'
import { COPY_FORMS, COPY_WORDS, type CopyForm } from '#domain/csv/copy-forms.ts'
import { type MenuTarget, useLateDropdown } from '#ui/late-menu.tsx'
import { Mantine } from '#ui/mantine.tsx'

type CopyMenuProps = {
  target: MenuTarget
  /** What is copied: "12 of 1,000 numbers". */
  what: string
  onCopy: (form: CopyForm) => void
}

/** The button with its choice of forms. */
export function CopyMenu({ target, what, onCopy }: CopyMenuProps) {
  const { ref, dropdown } = useLateDropdown()
  return (
    <Mantine>
      <Menu
        {...dropdown}
        width={200}
        // See ExportMenu.
        transitionProps={{ exitDuration: 0 }}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>{cloneElement(target, { ref })}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{what}</Menu.Label>
          {COPY_FORMS.map((form) => (
            <Menu.Item key={form} onClick={() => onCopy(form)}>
              {COPY_WORDS[form]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Mantine>
  )
}
