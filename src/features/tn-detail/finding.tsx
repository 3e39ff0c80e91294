import { type FindingId, gradeOf } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { Badge, toneOf } from '#ui/badges.tsx'
import classes from './findings.module.css'

type FindingProps = {
  id: FindingId
  row: LeaseRow
  /** The record does not hold what the rule looks at. */
  unchecked?: boolean
}

/** One rule on a number: how grave, what, why, what to do, and where in the record. */
export function Finding({ id, row, unchecked }: FindingProps) {
  const { severity, title, check, path } = gradeOf(id, row)
  const paths = id === 'D1' ? row.unreadable.join(', ') : path
  return (
    <li className={classes.finding}>
      {unchecked ? (
        <span className={classes.severity}>
          <Badge tone="grey">Unknown</Badge>
        </span>
      ) : (
        <span className={classes.severity}>
          <Badge tone={toneOf(severity)}>{WORDS[severity]}</Badge>
        </span>
      )}
      <span className={classes.words}>
        <strong>{title}</strong> <span className={classes.rule}>{id}</span>
        <span className={classes.check}>{unchecked ? whyUnchecked(id) : check}</span>
      </span>
      <code className={classes.path}>{paths}</code>
    </li>
  )
}

const WORDS = { high: 'High', medium: 'Medium', low: 'Low', info: 'Info' }

const whyUnchecked = (id: FindingId) =>
  id === 'I3'
    ? 'Needs the whole list of numbers, which is not loaded.'
    : 'The API did not include what this check looks at.'
