import type { TnList } from '#domain/numbers/tn-list.ts'
import type { VisitChanges } from '#domain/overview/visit.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Section } from '#ui/page/section.tsx'
import { Switch } from '#ui/page/switch.tsx'
import { formatCount, formatTime } from '#ui/value/format.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import { useVisit, type VisitState } from './use-visit.ts'
import classes from './visit-section.module.css'

/** What is new, gone and changed since the person was here last, where they want that to be kept. */
export function VisitSection({ list }: { list: TnList | undefined }) {
  const { choose, ...visit } = useVisit(list)
  return (
    <Section
      title="Since your last visit"
      aside={<Switch label="Compare with my last visit" checked={visit.on} onChange={choose} />}
    >
      {visit.on && visit.kept === false ? (
        <Notice tone="amber">
          Not on this device: the browser does not keep this visit, so the next one has nothing to
          be compared with.
        </Notice>
      ) : null}
      <div aria-live="polite" className={classes.outcome}>
        {visit.on && <Outcome {...visit} />}
      </div>
      <p className={classes.quiet}>
        What is kept for that are digests, which tell whether a number changed and not what it is.
        They go when you sign out.
      </p>
    </Section>
  )
}

function Outcome({ since, changes, kept, part }: VisitState) {
  useTimesInUtc()
  if (part)
    return (
      <p className={classes.words}>
        Not known: the list is not whole, so that what is gone cannot be told.
      </p>
    )
  if (kept === null) return <p className={classes.words}>Known once the whole list is here.</p>
  if (since === null || changes === null) {
    return kept ? (
      <p className={classes.words}>
        This is the first visit that is kept. From the next one on, this says what has changed.
      </p>
    ) : null
  }
  return <p className={classes.words}>{`Since ${formatTime(since)}: ${wordsOf(changes)}`}</p>
}

function wordsOf({ added, gone, changed }: VisitChanges) {
  const told = [
    added > 0 && `${formatCount(added)} new`,
    gone > 0 && `${formatCount(gone)} gone`,
    changed > 0 && `${formatCount(changed)} changed`,
  ].filter(Boolean)
  return told.length > 0 ? told.join(', ') : 'nothing changed'
}
