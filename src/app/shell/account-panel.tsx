import { Menu } from '@mantine/core'
import { IconKeyboard, IconLogout } from '@tabler/icons-react'
import { cloneElement } from 'react'
import { signOut, useSession } from '#session/use-session.ts'
import { type MenuTarget, useLateDropdown } from '#ui/late-menu.tsx'
import { Mantine } from '#ui/mantine.tsx'
import classes from './account-panel.module.css'

type AccountPanelProps = { target: MenuTarget; onHelp: () => void }

/** Who is signed in, and the way out. */
export function AccountPanel({ target, onHelp }: AccountPanelProps) {
  const session = useSession()
  const { ref, dropdown } = useLateDropdown()
  return (
    <Mantine>
      <Menu {...dropdown} width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>{cloneElement(target, { ref })}</Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <strong>{session?.name ?? session?.email ?? 'Signed in with a token'}</strong>
            {session?.name && session.email && <span>{session.email}</span>}
            {session?.account && <span>{session.account}</span>}
          </div>
          <Menu.Divider />
          <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onHelp}>
            Keyboard shortcuts
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Mantine>
  )
}
