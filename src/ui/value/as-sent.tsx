import { createContext, type ReactNode, useContext } from 'react'
import { type Named, unreadName } from '#domain/record/schema/related.ts'
import { type Unread, type Unreadable, unreadAround, unreadAt } from '#domain/record/unreadable.ts'
import classes from './as-sent.module.css'
import { type Mark, plain } from './mark.tsx'
import { useDisguise } from './use-disguise.ts'

/** A value that could not be read, as it was sent and marked so. */
export function AsSent({ path, sent, mark = plain }: Unreadable & { mark?: Mark }) {
  const { on, at } = useDisguise()
  const shown = at(path, sent)
  return (
    <span
      className={classes.sent}
      title={`${path} cannot be read; this is what the API sent: ${shown}`}
    >
      <bdi translate="no">{on ? shown : mark(sent)}</bdi>{' '}
      <span className={classes.word}>unreadable</span>
    </span>
  )
}

/** The same for the field at a path, null where it could be read. A plain function: a table draws thousands of them. */
export function asSent(unreadable: readonly Unreadable[], path: string, mark = plain) {
  const unread = unreadAt(unreadable, path)
  return unread && <AsSent {...unread} mark={mark} />
}

/** The same for what a relation at a path is called. */
export function sentName(record: Unread, at: string, relation: Named, mark = plain) {
  const unread = unreadName(record, at, relation)
  return unread && <AsSent {...unread} mark={mark} />
}

/** The fields of the record on screen that could not be read. */
export const UnreadableFields = createContext<readonly Unreadable[]>([])

type ReadableProps = { path: string | readonly string[]; children?: ReactNode }

/** What stands at one or more paths of the record on screen, as `children` draw it; what could not be read, as it was sent. */
export function Readable({ path, children }: ReadableProps) {
  const unreadable = useContext(UnreadableFields)
  const paths = typeof path === 'string' ? [path] : path
  const unread = new Set(paths.flatMap((at) => unreadAround(unreadable, at)))
  return (
    <>
      {!paths.every((at) => unreadAt(unreadable, at)) && children}
      {[...unread].map((it) => (
        <AsSent key={it.path} {...it} />
      ))}
    </>
  )
}
