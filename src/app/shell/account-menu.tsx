import { mdiAccountOutline } from '@mdi/js'
import { lateMenu } from '#ui/late-menu.tsx'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'

const AccountPanel = lateMenu(async () => (await import('./account-panel.tsx')).AccountPanel)

const target = (
  <IconButton size="lg" aria-label="Account menu" aria-haspopup="menu" title="Account menu">
    <Icon path={mdiAccountOutline} size={18} />
  </IconButton>
)

/** The button to who is signed in and the way out. */
export const AccountMenu = ({ onHelp }: { onHelp: () => void }) => (
  <AccountPanel target={target} onHelp={onHelp} />
)
