import { Skeleton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { verdictsOf } from '#domain/findings/verdicts.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { countOf } from '#ui/format.ts'
import { Section } from '#ui/section.tsx'
import { Disclosure } from './disclosure.tsx'
import { Finding } from './finding.tsx'
import classes from './findings.module.css'

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
        <span>{countOf(passed.length, 'check')} passed</span>
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
