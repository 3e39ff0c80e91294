import { useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { PRINTED } from '#ui/data-table/rows/use-row-window.ts'
import { Button } from '#ui/page/button.tsx'
import { Dialog } from '#ui/page/dialog.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'

type PrintLongProps = {
  /** What a row is: "number". */
  noun: string
  shown: number
  /** Puts every row into the page, or takes them out again. */
  onEveryRow: (everyRow: boolean) => void
}

/** Printing a list of more rows than are printed unasked: asks how many, also where the keys for printing are pressed. */
export function PrintLong({ noun, shown, onEveryRow }: PrintLongProps) {
  const [asking, ask] = useState(false)

  // From the moment in which the button is there, not from one soon after it, or a quick key is lost.
  useLayoutEffect(() => {
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
    if (whole) flushSync(() => onEveryRow(true))
    window.print()
    if (whole) onEveryRow(false)
  }

  return (
    <>
      <Button variant="subtle" size="compact-sm" className="not-on-phone" onClick={() => ask(true)}>
        Print
      </Button>
      {asking && (
        <Dialog title={`Print ${countOf(shown, noun)}?`} onClose={() => ask(false)}>
          <p>
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
