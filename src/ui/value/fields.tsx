import type { ReactNode } from 'react'
import classes from './fields.module.css'

/** A list of names and values, one under the other, aligned so that either can be scanned. */
export const Fields = ({ children }: { children: ReactNode }) => (
  <dl className={classes.fields}>{children}</dl>
)

/** One name and its value; a dash where there is no value. */
export function Field({ label, children }: { label: string; children?: ReactNode }) {
  const empty = children === null || children === undefined || children === false || children === ''
  return (
    <div className={classes.field}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>{empty ? <Dash /> : children}</dd>
    </div>
  )
}

/** The API sent no value. */
export const Dash = () => <span className={classes.quiet}>—</span>

/** There is none. */
export const None = () => <span className={classes.quiet}>None</span>

/** Nobody knows: the API did not send it along. */
export const NotIncluded = () => <span className={classes.quiet}>Not included by the API</span>

/** A yes or no, or a dash. */
export const yesNo = (value: boolean | null) => (value === null ? null : value ? 'Yes' : 'No')
