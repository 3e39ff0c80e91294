import { IconClipboardCopy } from '@tabler/icons-react'
import classes from '#ui/export/export-button.module.css'
import type { Taken } from '#ui/export/taken.ts'
import { lateMenu, type MenuTarget } from '#ui/late-menu.tsx'
import { Button } from '#ui/page/button.tsx'

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
          leftSection={<IconClipboardCopy size={16} aria-hidden />}
          disabled={props.rows.count === 0}
        >
          Copy as
        </Button>
      }
    />
  </div>
)
