import { useIsFetching } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { tnProfiles } from '#api/tn-profiles.ts'
import type { Judgement } from '#domain/findings/diagnosis.ts'
import type { FindingId } from '#domain/findings/grades.ts'
import { uncheckedBy } from '#domain/findings/unchecked.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { DisclosureButton } from '#features/tn-detail/cards/disclosure-button.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { countOf } from '#ui/value/format.ts'
import { Badge, toneOf } from '#ui/value/lease/badges.tsx'
import classes from './findings-card.module.css'
import { FoundValues } from './found-values.tsx'
import { UncheckedList } from './unchecked-list.tsx'

type FindingsCardProps = {
  row: LeaseRow | null
  /** What every rule says of the row; null while it is on its way. */
  judgements: readonly Judgement[] | null
  /** The same as the list will make them, where it is known to; null where nobody knows. Its room is held. */
  expected: readonly Judgement[] | null
  /** The whole list is here and holds the number. */
  listed: boolean
}

/** Whether anything is wrong with the number: what is, worst first, then how much was looked at, and on demand the rest. */
export function FindingsCard({ row, judgements, expected, listed }: FindingsCardProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const listComes = useIsFetching({ queryKey: tnProfiles.list().queryKey }) > 0
  if (!row || !judgements) {
    return (
      <Frame busy>
        <div className={classes.clean} data-partly>
          <Skeleton height={12} maxWidth={420} />
        </div>
      </Frame>
    )
  }
  const failed = judgements.filter(isFailed)
  const awaited = listComes ? expected?.filter(isFailed) : null
  // What only the whole list can tell is not unknown while that is on its way: its line would come and go.
  const unknown = judgements.filter(
    ({ id, verdict }) => verdict === 'unknown' && !(listComes && id === 'I3'),
  )
  const passed = judgements.filter(({ verdict }) => verdict === 'pass')
  return (
    <Frame>
      {(awaited ?? failed).length > 0 && (
        <Judgements name="Findings" of={awaited ?? failed} held={awaited ? 'I3' : null} />
      )}
      <div className={classes.clean} data-partly={unknown.length > 0 || undefined}>
        <span>{checksOf(failed.length, passed.length, unknown.length, !awaited)}</span>
        {unknown.length > 0 && (
          <UncheckedList reasons={uncheckedBy(unknown.map(idOf), row, listed)} />
        )}
        <span className={classes.rest}>
          <DisclosureButton open={open} controls={id} onClick={() => setOpen(!open)}>
            {restOf(passed.length, unknown.length)}
          </DisclosureButton>
        </span>
      </div>
      {open && (
        <div id={id} className={classes.others}>
          <Judgements name="Other checks" of={[...unknown, ...passed]} />
        </div>
      )}
    </Frame>
  )
}

const isFailed = ({ verdict }: Judgement) => verdict === 'fail'
const idOf = ({ id }: Judgement): FindingId => id

/** How much was looked at. That nothing is wrong is said only of what could be. */
function checksOf(failed: number, passed: number, unknown: number, done: boolean) {
  const all = countOf(failed + passed + unknown, 'check')
  if (!done) return <span className={classes.quiet}>{all} so far</span>
  if (unknown === 0) {
    if (failed > 0) return <span className={classes.quiet}>All {all} could run</span>
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

/** "14 passed, 1 not checked" */
const restOf = (passed: number, unknown: number) =>
  [passed > 0 && `${passed} passed`, unknown > 0 && `${unknown} not checked`]
    .filter(Boolean)
    .join(', ')

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

type JudgementsProps = { name: string; of: readonly Judgement[]; held?: FindingId | null }

/** `held` is the one whose verdict is still to come: its place and room, without a word of it. */
const Judgements = ({ name, of, held = null }: JudgementsProps) => (
  <ul className={classes.findings} aria-label={name}>
    {of.map((it) => (
      <JudgementLine key={it.id} {...it} held={it.id === held} />
    ))}
  </ul>
)

/** What one rule says of a number: how grave, what, why, what to check, and what was found where in the record. */
const JudgementLine = ({ held, ...judgement }: Judgement & { held: boolean }) => {
  const { id, verdict, title, reason, found, check } = judgement
  return (
    <li
      className={classes.finding}
      data-verdict={verdict}
      data-held={held || undefined}
      aria-hidden={held || undefined}
    >
      <span className={classes.severity}>{badgeOf(judgement)}</span>
      <span className={classes.words}>
        <strong>{title}</strong>{' '}
        <span className={classes.quiet}>
          {id}: {reason}
          {verdict !== 'pass' && ` ${check}`}
        </span>
      </span>
      <FoundValues found={found} />
    </li>
  )
}

function badgeOf({ verdict, severity }: Judgement) {
  if (verdict === 'fail') return <Badge tone={toneOf(severity)}>{WORDS[severity]}</Badge>
  return verdict === 'pass' ? (
    <Badge tone="green">Passed</Badge>
  ) : (
    <Badge tone="grey">Unknown</Badge>
  )
}

const WORDS = { high: 'High', medium: 'Medium', low: 'Low', info: 'Info' }
