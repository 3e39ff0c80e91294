import { mdiBookmarkOutline } from '@mdi/js'
import { lateMenu } from '#ui/late-menu.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'

const ViewsPanel = lateMenu(async () => (await import('./views-panel.tsx')).ViewsPanel)

type ViewsButtonProps = {
  /** The URL query of the view on screen, without its question mark. */
  search: string
  /** Goes to a view, by its URL query. */
  onOpen: (search: string) => void
}

const target = (
  <Button
    variant="default"
    aria-haspopup="dialog"
    leftSection={<Icon path={mdiBookmarkOutline} size={16} />}
  >
    Views
  </Button>
)

/** The button to the built-in and saved views. */
export const ViewsButton = (props: ViewsButtonProps) => <ViewsPanel target={target} {...props} />
