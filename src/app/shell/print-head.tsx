import { useSession } from '#session/use-session.ts'
import { usePrinting } from '#ui/use-printing.ts'
import { formatTime } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import classes from './shell.module.css'

/** Whose data a sheet of paper shows, and when it was printed. */
export function PrintHead() {
  useTimesInUtc()
  const session = useSession()
  const printing = usePrinting()
  const shown = useDisguise()
  if (!printing || !session) return null
  const person = session.name ? shown.person(session.name) : shown.email(session.email ?? '')
  const who = [shown.text(session.account ?? ''), person].filter(Boolean).join(', ')
  return (
    <div className={classes.printed}>
      <span>OpenTACT</span>
      {who && <span>{who}</span>}
      <span>{`Printed ${formatTime(Date.now())}`}</span>
    </div>
  )
}
