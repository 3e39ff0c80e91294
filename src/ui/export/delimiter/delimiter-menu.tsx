import { Menu } from '@mantine/core'
import { cloneElement } from 'react'
import { MENU, type MenuTarget, useLateDropdown } from '#ui/late-menu.tsx'
import { Mantine } from '#ui/mantine.tsx'
import { DelimiterItems } from './delimiter-items.tsx'

/** The button with its choice of what stands between cells. */
export function DelimiterMenu({ target }: { target: MenuTarget }) {
  const { ref, dropdown } = useLateDropdown()
  return (
    <Mantine>
      <Menu {...dropdown} {...MENU}>
        <Menu.Target>{cloneElement(target, { ref })}</Menu.Target>
        <Menu.Dropdown>
          <DelimiterItems />
        </Menu.Dropdown>
      </Menu>
    </Mantine>
  )
}
