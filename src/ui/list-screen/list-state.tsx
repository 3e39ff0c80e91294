import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { PRINTED, VIRTUAL_ABOVE } from '#ui/data-table/use-row-window.ts'
import { CountStatus } from '#ui/page/count-status.tsx'
import { Dialog } from '#ui/page/dialog.tsx'
import { Switch } from '#ui/page/switch.tsx'
import { countOf, formatCount, shownOf } from '#ui/value/format.ts'
import classes from './list-state.module.css'

type ListStateProps = {
  /** What a row is: "number". */
  noun: string
  shown: number
  all: number
  /** Rows are still to come. */
  pending: boolean
  showAll: boolean
  onShowAll: (showAll: boolean) => void
  /** What else is said of the list. */
  children?: ReactNode
}

/** How many rows there are and show, and the ways to have all of a long list in the page or on paper. */
export function ListState(props: ListStateProps) {
  const { noun, shown, all, pending, showAll, onShowAll, children } = props
  const nothing = pending && all === 0
  return (
    <div className={classes.state}>
      <CountStatus count={nothing ? '' : shownOf(shown, all, noun)} loading={pending} />
      {children}
      {shown > VIRTUAL_ABOVE && (
        <Switch label="Show all rows" checked={showAll} onChange={onShowAll} />
      )}
      {shown > PRINTED && !showAll && <PrintLong {...props} />}
    </div>
  )
}

/** Printing a list of more rows than are printed unasked: asks how many, also where the keys for printing are pressed. */
function PrintLong({ noun, shown, onShowAll }: ListStateProps) {
  const [asking, ask] = useState(false)

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return
      event.preventDefault()
      ask(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  function print(whole: boolean) {
    flushSync(() => ask(false))
    if (whole) flushSync(() => onShowAll(true))
    window.print()
    if (whole) onShowAll(false)
  }

  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => ask(true)}>
        Print
      </Button>
      {asking && (
        <Dialog title={`Print ${countOf(shown, noun)}?`} onClose={() => ask(false)}>
          <p className={classes.words}>
            {`They fill about ${countOf(Math.ceil(shown / ROWS_A_PAGE), 'page')}, and this one stands still while they are laid out. Export CSV writes all of them to a file.`}
          </p>
          <Button onClick={() => print(false)}>{`Print the first ${formatCount(PRINTED)}`}</Button>
          <Button variant="default" onClick={() => print(true)}>
            {`Print all ${formatCount(shown)}`}
          </Button>
        </Dialog>
      )}
    </>
  )
}

/** Rows on a sheet of A4 across. */
const ROWS_A_PAGE = 30
