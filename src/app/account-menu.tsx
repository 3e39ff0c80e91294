import { ActionIcon } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { lazy } from 'react'
import { LateMenu } from '#ui/late-menu.tsx'

const AccountPanel = lazy(async () => ({
  default: (await import('./account-panel.tsx')).AccountPanel,
}))

/** The button to who is signed in and the way out. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const target = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label="Account menu"
      aria-haspopup="menu"
      title="Account menu"
    >
      <IconUser size={18} aria-hidden />
    </ActionIcon>
  )
  return (
    <LateMenu target={target}>
      <AccountPanel target={target} onHelp={onHelp} />
    </LateMenu>
  )
}
