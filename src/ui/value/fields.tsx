import { createContext, type ReactNode, useContext } from 'react'
import { Readable } from './as-sent.tsx'
import classes from './fields.module.css'
import type { Tone } from './lease/badges.tsx'

/** A list of names and values, one under the other, aligned so that either can be scanned. */
export const Fields = ({ children }: { children: ReactNode }) => (
  <dl className={classes.fields}>{children}</dl>
)

/** What is wrong with fields of the record on screen: the colour of each by its path. */
export const FieldTones = createContext<ReadonlyMap<string, Tone>>(new Map())

/** What makes an element the place of one or more paths of the record: what is said of them leads there and colours it. */
function usePathMarks(path: string | readonly string[]) {
  const tones = useContext(FieldTones)
  const paths = typeof path === 'string' ? [path] : path
  const tone = paths.map((it) => tones.get(it)).find((it) => it !== undefined)
  return { 'data-path': paths.join(' '), 'data-tone': tone }
}

/** What stands at the end of each field, made of its path; nothing where it is null. */
export const FieldEnd = createContext<((path: string) => ReactNode) | null>(null)

type FieldProps = {
  label: string
  /** Where in the record the value stands, so that one which cannot be read stands as it was sent. */
  path: string | readonly string[]
  children?: ReactNode
  /** What stands under name and value, over the whole width. */
  below?: ReactNode
}

/** One name and its value; a dash where there is no value. */
export function Field({ label, path, children, below }: FieldProps) {
  const marks = usePathMarks(path)
  const end = useContext(FieldEnd)
  const empty = children === null || children === undefined || children === false || children === ''
  return (
    <div className={classes.field} {...marks}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value} translate="no">
        <Readable path={path}>{empty ? <Dash /> : children}</Readable>
      </dd>
      {end && (
        <dd className={classes.end}>
          {end(typeof path === 'string' ? path : (path[0] as string))}
        </dd>
      )}
      {below && <dd className={classes.below}>{below}</dd>}
    </div>
  )
}

type NoteProps = { path: string; children: ReactNode }

/** What is said of a whole relation in place of its fields. */
export const InsteadOfFields = ({ path, children }: NoteProps) => (
  <div className={classes.whole} {...usePathMarks(path)}>
    {children}
  </div>
)

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

/** A switch that is on or off, or a dash. */
export const onOff = (value: boolean | null) => (value === null ? null : value ? 'On' : 'Off')
