import { mdiClipboardArrowLeftOutline } from '@mdi/js'
import classes from '#ui/export/export-button.module.css'
import type { Taken } from '#ui/export/taken.ts'
import { lateMenu, type MenuTarget } from '#ui/late-menu.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'

const CopyMenu = lateMenu<Taken<unknown> & { target: MenuTarget }>(
  async () => (await import('./copy-menu.tsx')).CopyMenu,
)

/** Copies rows, all of them and not only those in sight, with the visible columns, in a form to paste. */
export const CopyAsButton = <Row,>(props: Taken<Row>) => (
  <div className={classes.export}>
    <CopyMenu
      {...(props as Taken<unknown>)}
      target={
        <Button
          variant="default"
          className="icon-on-phone"
          aria-haspopup="menu"
          leftSection={<Icon path={mdiClipboardArrowLeftOutline} size={16} />}
          disabled={props.rows.count === 0}
        >
          Copy as
        </Button>
      }
    />
  </div>
)
