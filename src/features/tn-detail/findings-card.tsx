import { Skeleton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { type FindingId, gradeOf } from '#domain/findings/rules.ts'
import { verdictsOf } from '#domain/findings/verdicts.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { Disclosure } from '#features/tn-detail/cards/disclosure.tsx'
import { Section } from '#ui/page/section.tsx'
import { Badge, toneOf } from '#ui/value/badges.tsx'
import { countOf } from '#ui/value/format.ts'
import classes from './findings-card.module.css'

type FindingsCardProps = {
  row: LeaseRow | null
  /** The row in the list. */
  listed: TnRow | null
  /** The list is complete. */
  complete: boolean
}

/** Whether anything is wrong with the number: what is, worst first, then how much was looked at. */
export function FindingsCard({ row, listed, complete }: FindingsCardProps) {
  if (!row) {
    return (
      <Section title="Findings" busy>
        <Skeleton height={12} my={6} width={220} />
      </Section>
    )
  }
  const { failed, passed, unknown } = verdictsOf(row, complete ? listed : null, Date.now())
  return (
    <Section title="Findings">
      {failed.length > 0 && (
        <ul className={classes.findings}>
          {failed.map((id) => (
            <Finding key={id} id={id} row={row} />
          ))}
        </ul>
      )}
      <div className={classes.rest}>
        {failed.length === 0 && (
          <p className={classes.nothing}>
            <IconCircleCheck size={16} aria-hidden />
            Nothing wrong found
          </p>
        )}
        <span>{`${countOf(passed.length, 'check')} passed`}</span>
        {unknown.length > 0 && (
          <Disclosure label={`${unknown.length} could not be checked`}>
            <ul className={classes.unknown}>
              {unknown.map((id) => (
                <Finding key={id} id={id} row={row} unchecked />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Section>
  )
}

type FindingProps = {
  id: FindingId
  row: LeaseRow
  /** The record does not hold what the rule looks at. */
  unchecked?: boolean
}

/** One rule on a number: how grave, what, why, what to do, and where in the record. */
export function Finding({ id, row, unchecked }: FindingProps) {
  const { severity, title, check, path } = gradeOf(id, row)
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
      {id === 'D1' && !unchecked ? (
        <span>
          {row.unreadable.map(({ path, sent }) => (
            <span key={path} className={classes.unread}>
              <bdi translate="no">{sent}</bdi> <code className={classes.path}>{path}</code>
            </span>
          ))}
        </span>
      ) : (
        <code className={classes.path}>{path}</code>
      )}
    </li>
  )
}

const WORDS = { high: 'High', medium: 'Medium', low: 'Low', info: 'Info' }

const whyUnchecked = (id: FindingId) =>
  id === 'I3'
    ? 'Needs the whole list of numbers, which is not loaded.'
    : 'The API did not include what this check looks at.'
