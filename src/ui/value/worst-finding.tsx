import { type FindingId, gradeOf } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { Badge, toneOf } from './badges.tsx'
import classes from './worst-finding.module.css'

const noFindings = <span className="visually-hidden">None found</span>

/** The worst of a number's findings and how many more there are. A plain function: a table draws thousands of them. */
export function worstFinding(row: LeaseRow & { findings: readonly FindingId[] }) {
  const [worst, ...more] = row.findings
  if (!worst) return noFindings
  const { severity, title } = gradeOf(worst, row)
  const badge = <Badge tone={toneOf(severity)}>{title}</Badge>
  if (more.length === 0) return badge
  const all = row.findings.map((id) => gradeOf(id, row).title).join(', ')
  return (
    <span className={classes.findings} title={all}>
      {badge}
      <span className={classes.more}>{`+${more.length}`}</span>
    </span>
  )
}
