import type { ReactNode } from 'react'
import { Readable } from './as-sent.tsx'
import classes from './fields.module.css'

/** A list of names and values, one under the other, aligned so that either can be scanned. */
export const Fields = ({ children }: { children: ReactNode }) => (
  <dl className={classes.fields}>{children}</dl>
)

type FieldProps = {
  label: string
  /** Where in the record the value stands, so that one which cannot be read stands as it was sent. */
  path: string | readonly string[]
  children?: ReactNode
}

/** One name and its value; a dash where there is no value. */
export function Field({ label, path, children }: FieldProps) {
  const empty = children === null || children === undefined || children === false || children === ''
  return (
    <div className={classes.field}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value} translate="no">
        <Readable path={path}>{empty ? <Dash /> : children}</Readable>
      </dd>
    </div>
  )
}

/** The API sent no value. */
export const Dash = () => <span className={classes.quiet}>—</span>

/** There is none. */
export const None = () => (
  <span className={classes.quiet} translate="yes">
    None
  </span>
)

/** Nobody knows: the API did not send it along. */
export const NotIncluded = () => (
  <span className={classes.quiet} translate="yes">
    Not included by the API
  </span>
)

/** A yes or no, or a dash. */
export const yesNo = (value: boolean | null) => (value === null ? null : value ? 'Yes' : 'No')
