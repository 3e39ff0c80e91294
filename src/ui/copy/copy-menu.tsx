import { Menu } from '@mantine/core'
import { cloneElement } from 'react'
import { COPY_FORMS, COPY_WORDS } from '#domain/csv/copy-forms.ts'
import classes from '#ui/export/export-button.module.css'
import type { Taken } from '#ui/export/taken.ts'
import { MENU, type MenuTarget, useLateDropdown } from '#ui/late-menu.tsx'
import { Mantine } from '#ui/mantine.tsx'
import { countOf, shownOf } from '#ui/value/format.ts'
import { Refused } from './copy-button.tsx'
import { type CopyState, useCopyAs } from './use-copy-as.ts'

/** The button with its choice of forms, and what came of it. */
export function CopyMenu<Row>(props: Taken<Row> & { target: MenuTarget }) {
  const { target, noun, rows, all, columns, csv, selection = false } = props
  const { ref, dropdown } = useLateDropdown()
  const { state, copy, close } = useCopyAs(csv)
  return (
    <Mantine>
      <Menu {...dropdown} {...MENU} width={200}>
        <Menu.Target>{cloneElement(target, { ref })}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {selection ? countOf(rows.count, `selected ${noun}`) : shownOf(rows.count, all, noun)}
          </Menu.Label>
          {COPY_FORMS.map((form) => (
            <Menu.Item key={form} onClick={() => void copy(rows, form, columns)}>
              {COPY_WORDS[form]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span aria-live="polite" className={classes.told}>
        {saidOf(state, noun)}
      </span>
      {state.is === 'failed' && (
        <div role="alert" className={classes.failed}>
          The text could not be made. Try again; if that does not help, reload the page.
        </div>
      )}
      {state.is === 'refused' && <Refused text={state.text} onClose={close} />}
    </Mantine>
  )
}

function saidOf(state: CopyState, noun: string) {
  if (state.is === 'running') return 'Copying…'
  return state.is === 'copied' && `Copied ${countOf(state.rows, noun)}: ${COPY_WORDS[state.form]}`
}
