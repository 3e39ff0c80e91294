import { useSession } from '#session/use-session.ts'
import { usePrinting } from '#ui/page/use-printing.ts'
import { formatTime } from '#ui/value/format.ts'
import classes from './shell.module.css'

/** Whose data a sheet of paper shows, and when it was printed. */
export function PrintHead() {
  const session = useSession()
  const printing = usePrinting()
  if (!printing || !session) return null
  const who = [session.account, session.name ?? session.email].filter(Boolean).join(', ')
  return (
    <div className={classes.printed}>
      <span>OpenTACT</span>
      {who && <span>{who}</span>}
      <span>{`Printed ${formatTime(Date.now())}`}</span>
    </div>
  )
}
