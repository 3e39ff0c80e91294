import { mdiChevronDown } from '@mdi/js'
import classes from '#ui/export/export-button.module.css'
import { lateMenu } from '#ui/late-menu.tsx'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { useDelimiterWords } from './csv-delimiter.ts'

const DelimiterMenu = lateMenu(async () => (await import('./delimiter-menu.tsx')).DelimiterMenu)

/** Chooses what stands between the cells of every file, beside a button that saves one at once. */
export const DelimiterButton = () => {
  const words = useDelimiterWords()
  return (
    <div className={classes.export}>
      <DelimiterMenu
        target={
          <IconButton aria-label="Delimiter" aria-haspopup="menu" title={words}>
            <Icon path={mdiChevronDown} size={14} />
          </IconButton>
        }
      />
    </div>
  )
}
