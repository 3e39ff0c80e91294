import { type ReactNode, useId } from 'react'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { nameOf } from '#domain/record/schema/related.ts'
import { useTnText } from '#ui/value/lease/tn-text.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './number-chooser.module.css'

/** What numbers are chosen from, and what choosing one does. */
export type ChoicesProps = {
  list: TnList | undefined
  /** The uuids that are compared already. */
  here: ReadonlySet<string>
  onChoose: (uuid: string) => void
}

type ChoicesListProps = {
  title: string
  /** How the number is unlike these. */
  note?: string
  children: ReactNode
}

/** Numbers to choose from under a title. */
export function Choices({ title, note = '', children }: ChoicesListProps) {
  const id = useId()
  return (
    <div>
      <div id={id} className={classes.title}>
        {title}
      </div>
      {note && <div className={classes.quiet}>{note}</div>}
      <ul aria-labelledby={id} className={classes.list}>
        {children}
      </ul>
    </div>
  )
}

type ChoiceProps = {
  uuid: string
  list: TnList | undefined
  /** It is compared already. */
  here?: boolean
  onChoose: (uuid: string) => void
}

/** A number to choose: what it is called, whose it is, and its uuid. */
export function Choice({ uuid, list, here = false, onChoose }: ChoiceProps) {
  const textOf = useTnText()
  const { text } = useDisguise()
  const row = list?.index.rows.find(uuid) ?? null
  const name = textOf(row) ?? uuid
  return (
    <li>
      <button
        type="button"
        className={`plain-button ${classes.choice}`}
        aria-label={`Add ${name}`}
        aria-disabled={here}
        onClick={() => here || onChoose(uuid)}
      >
        <bdi className={classes.number}>{name}</bdi>
        <span className={classes.quiet}>
          {here ? 'compared already' : row ? text(nameOf(row.account) ?? '') : 'not in the list'}
        </span>
        {row && (
          <span className={classes.quiet}>
            <Uuid uuid={uuid} />
          </span>
        )}
      </button>
    </li>
  )
}
