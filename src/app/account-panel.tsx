import { ActionIcon, Menu } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUser } from '@tabler/icons-react'
import { signOut } from '#session/use-expiry.ts'
import { useSession } from '#session/use-session.ts'
import classes from './account-panel.module.css'

/** Who is signed in, and the way out. Opens as it appears. */
export function AccountPanel({ onHelp }: { onHelp: () => void }) {
  const session = useSession()
  return (
    <Menu position="bottom-end" width={240} defaultOpened hideDetached={false}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Account menu"
          title="Account menu"
        >
          <IconUser size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
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
  )
}
