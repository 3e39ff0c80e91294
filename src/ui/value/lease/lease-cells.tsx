import { gradeOf } from '#domain/findings/grades.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { asSent, sentName } from '#ui/value/as-sent.tsx'
import { Dash, None } from '#ui/value/fields.tsx'
import { type Mark, markedName } from '#ui/value/mark.tsx'
import { Badge, toneOf } from './badges.tsx'
import classes from './lease-cells.module.css'
import { useTnName } from './tn-name.tsx'

// What many cells say is made once.
const dash = <Dash />
export const none = <None />
export const notIncluded = (
  <span className={classes.quiet} title="Not included by the API" translate="yes">
    Not included
  </span>
)
const on = <span className={classes.quiet}>On</span>
const off = <span>Off</span>
const offSoon = <Badge tone="red">Off</Badge>
const noFindings = <span className="visually-hidden">None found</span>

/** The number of a row, which leads to it, and what a refresh brought of it. */
export function NumberLink({ row, mark }: { row: TnRow; mark: Mark }) {
  const shown = useTnName()(row, mark) ?? 'No number'
  return (
    <>
      {row.uuid === null ? (
        <span className={classes.number}>{shown}</span>
      ) : (
        // A plain link: the table opens it (useRowLinks), which spares each row a router link of its own.
        <a href={`/tns/${row.uuid}`} className={classes.number}>
          {shown}
        </a>
      )}
      {row.change && (
        <span className={classes.change}>
          <span className="visually-hidden">{row.change}</span>
        </span>
      )}
    </>
  )
}

/** What a relation of a row is called. A plain function, as are those below: a table draws thousands of them. */
export function relationCell(
  row: TnRow,
  at: 'account' | 'messaging_profile' | 'sip_connection' | 'sip_control_app',
  mark: Mark,
) {
  if (row[at] === null) return none
  return sentName(row, at, row[at], mark) ?? markedName(row[at], mark) ?? notIncluded
}

/** Whether a number renews: the rule is quiet, the exception is not. */
export function autoRenewCell({ autorenew, findings, unreadable }: TnRow, mark: Mark) {
  if (autorenew === null) return asSent(unreadable, 'autorenew', mark) ?? dash
  if (autorenew) return on
  return findings.includes('E1') ? offSoon : off
}

/** The worst finding of a row, and how many there are besides. */
export function findingsCell(row: TnRow) {
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
