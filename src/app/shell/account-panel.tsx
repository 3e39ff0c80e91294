import { Menu } from '@mantine/core'
import { mdiCheck, mdiClockOutline, mdiEyeOffOutline, mdiKeyboardOutline, mdiLogout } from '@mdi/js'
import { cloneElement } from 'react'
import { signOut, useSession } from '#session/use-session.ts'
import { type MenuTarget, useLateDropdown } from '#ui/late-menu.tsx'
import { Mantine } from '#ui/mantine.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { setHidden, useDisguise } from '#ui/value/use-disguise.ts'
import { setTimesInUtc, useTimesInUtc } from '#ui/value/use-times.ts'
import classes from './account-panel.module.css'

type AccountPanelProps = { target: MenuTarget; onHelp: () => void }

/** Who is signed in, the switches that hide what others may not see and tell times in UTC, and the way out. */
export function AccountPanel({ target, onHelp }: AccountPanelProps) {
  const session = useSession()
  const shown = useDisguise()
  const inUtc = useTimesInUtc()
  const name = session?.name && shown.person(session.name)
  const email = session?.email && shown.email(session.email)
  const { ref, dropdown } = useLateDropdown()
  return (
    <Mantine>
      <Menu {...dropdown} width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>{cloneElement(target, { ref })}</Menu.Target>
        <Menu.Dropdown>
          <div className={classes.who}>
            <strong>{name ?? email ?? 'Signed in with a token'}</strong>
            {name && email && <span>{email}</span>}
            {session?.account && <span>{shown.text(session.account)}</span>}
          </div>
          <Menu.Divider />
          <Menu.Item
            ref={asCheckbox}
            aria-checked={shown.on}
            leftSection={<Icon path={mdiEyeOffOutline} size={16} />}
            rightSection={shown.on && <Icon path={mdiCheck} size={16} />}
            onClick={() => setHidden(!shown.on)}
          >
            Hide sensitive data
          </Menu.Item>
          <Menu.Item
            ref={asCheckbox}
            aria-checked={inUtc}
            leftSection={<Icon path={mdiClockOutline} size={16} />}
            rightSection={inUtc && <Icon path={mdiCheck} size={16} />}
            onClick={() => setTimesInUtc(!inUtc)}
          >
            Times in UTC
          </Menu.Item>
          <Menu.Item leftSection={<Icon path={mdiKeyboardOutline} size={16} />} onClick={onHelp}>
            Keyboard shortcuts
          </Menu.Item>
          <Menu.Item leftSection={<Icon path={mdiLogout} size={16} />} onClick={signOut}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Mantine>
  )
}

/** Mantine gives its items a role of their own. */
const asCheckbox = (item: HTMLButtonElement | null) =>
  item?.setAttribute('role', 'menuitemcheckbox')
