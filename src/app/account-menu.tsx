import { ActionIcon } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useAsked } from '#ui/use-asked.ts'

const AccountPanel = lazy(async () => ({
  default: (await import('./account-panel.tsx')).AccountPanel,
}))

/** The button to who is signed in and the way out; the menu's code comes when it is first opened. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const [asked, ask] = useAsked()
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label="Account menu"
      aria-haspopup="menu"
      title="Account menu"
      onClick={ask}
    >
      <IconUser size={18} aria-hidden />
    </ActionIcon>
  )
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <AccountPanel onHelp={onHelp} />
    </Suspense>
  )
}
