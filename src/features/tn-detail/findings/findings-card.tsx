import { type ReactNode, useId } from 'react'
import { FINDING_IDS, type FindingId, gradeOf } from '#domain/findings/rules.ts'
import { uncheckedBy } from '#domain/findings/unchecked.ts'
import type { Verdicts } from '#domain/findings/verdicts.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { Badge, toneOf } from '#ui/value/badges.tsx'
import { countOf } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './findings-card.module.css'
import { PathLink } from './path-link.tsx'
import { placesOf } from './places.ts'
import { UncheckedList } from './unchecked-list.tsx'

type FindingsCardProps = {
  row: LeaseRow | null
  /** What the rules say of the row; null while it is on its way. */
  verdicts: Verdicts | null
  /** The whole list is here and holds the number. */
  listed: boolean
}

/** Whether anything is wrong with the number: what is, worst first, then how much was looked at. */
export function FindingsCard({ row, verdicts, listed }: FindingsCardProps) {
  if (!row || !verdicts) {
    return (
      <Frame busy>
        <div className={classes.clean} data-partly>
          <Skeleton height={12} maxWidth={420} />
        </div>
      </Frame>
    )
  }
  const { failed, passed, unknown } = verdicts
  return (
    <Frame>
      {failed.length > 0 && (
        <ul className={classes.findings} aria-label="Findings">
          {failed.map((id) => (
            <Finding key={id} id={id} row={row} />
          ))}
        </ul>
      )}
      {(failed.length === 0 || unknown.length > 0) && (
        <div className={classes.clean} data-partly={unknown.length > 0 || undefined}>
          <span className={classes.checks}>
            {checksOf(failed.length, passed.length, unknown.length)}
          </span>
          {unknown.length > 0 && <UncheckedList reasons={uncheckedBy(unknown, row, listed)} />}
        </div>
      )}
    </Frame>
  )
}

/** How much was looked at. That nothing is wrong is said only of what could be. */
function checksOf(failed: number, passed: number, unknown: number) {
  const all = countOf(FINDING_IDS.length, 'check')
  if (unknown === 0) {
    return (
      <>
        <Badge tone="green">Nothing wrong</Badge>
        <span className={classes.quiet}> · {all}</span>
      </>
    )
  }
  const ran = `${passed + failed} of ${all} could run`
  return (
    <span className={classes.quiet}>
      {failed > 0 || passed === 0 ? ran : `${ran}: nothing wrong in those`}
    </span>
  )
}

function Frame({ busy, children }: { busy?: boolean; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} aria-busy={busy} className={classes.card}>
      <h2 id={id} className={classes.title}>
        Findings
      </h2>
      <div className={classes.body}>{children}</div>
    </section>
  )
}

/** One failed rule on a number: how grave, what, what to do, and what was found where in the record. */
export function Finding({ id, row }: { id: FindingId; row: LeaseRow }) {
  const { severity, title, check } = gradeOf(id, row)
  const { at } = useDisguise()
  return (
    <li className={classes.finding}>
      <span className={classes.severity}>
        <Badge tone={toneOf(severity)}>{WORDS[severity]}</Badge>
      </span>
      <span className={classes.words}>
        <strong>{title}</strong>{' '}
        <span className={classes.quiet}>
          {id}: {check}
        </span>
      </span>
      <span className={classes.places}>
        {placesOf(id, row)
          .map(({ path, found }) => ({ path, found: found && at(path, found) }))
          .map(({ path, found }) => (
            <span key={path} className={classes.place}>
              {found !== null && (
                <bdi translate="no" title={found} className={classes.found}>
                  {found}
                </bdi>
              )}{' '}
              <PathLink path={path} />
            </span>
          ))}
      </span>
    </li>
  )
}

const WORDS = { high: 'High', medium: 'Medium', low: 'Low', info: 'Info' }
