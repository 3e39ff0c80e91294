import { IconChevronDown } from '@tabler/icons-react'
import classes from '#ui/export/export-button.module.css'
import { lateMenu } from '#ui/late-menu.tsx'
import { IconButton } from '#ui/page/button.tsx'
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
            <IconChevronDown size={14} aria-hidden />
          </IconButton>
        }
      />
    </div>
  )
}
