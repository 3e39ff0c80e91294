import { useState } from 'react'
import { REACH_WORDS } from '#domain/lookup/reach.ts'
import { readHost } from '#domain/lookup/read/host.ts'
import { TRIAGE_WORDS } from '#domain/lookup/triage/triage.ts'
import { listOf } from '#domain/lookup/used-by.ts'
import { RELATIONS } from '#domain/numbers/hangs-on.ts'
import { formatTnQuery } from '#domain/numbers/tn-query.ts'
import { nameOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { inSentence } from '#domain/text/sentence-case.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { Dialog } from '#ui/page/dialog.tsx'
import { Link } from '#ui/page/link.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { Badge } from '#ui/value/lease/badges.tsx'
import { NumberLink } from '#ui/value/lease/lease-cells.tsx'
import { type Mark, plain } from '#ui/value/mark.tsx'
import { disguise, type Shown, useDisguise } from '#ui/value/use-disguise.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './triage-page.module.css'
import type { TriageRow } from './triage-run.ts'

/** The result of a line in words. That something is not in the account is said only once all of it was looked through. */
export const resultWords = ({ result, whole }: TriageRow) =>
  result === 'missing' && !whole ? 'Not in the list so far' : TRIAGE_WORDS[result]

/** What else there is to say of a result: why, which line it repeats, or what the numbers that are meant use. */
export function resultNote(row: TriageRow, { text }: Pick<Shown, 'text'>) {
  if (row.result === 'none') return row.why
  if (row.result === 'repeated') return `same as line ${row.same}`
  const [first, ...more] = ('by' in row && row.by) || []
  if (!first) return null
  const { relation, how, name, uuid, places } = first
  const kind = inSentence(RELATIONS[relation].name)
  if (how === 'uuid') {
    return `${`${kind} ${text(name ?? '')}`.trim()}: ${countOf(places.length, 'number')}`
  }
  const where = `${REACH_WORDS[how]} of`
  if (more.length > 0) return `${where} ${countOf(more.length + 1, kind)}`
  return `${where} ${kind} ${text(name ?? uuid ?? '')}`.trim()
}

/** The list of all numbers that use what a line names; null where it names nothing of the kind. */
function usersOf(row: TriageRow) {
  const lists = ('by' in row && row.by ? row.by : []).map(listOf)
  const [first] = lists
  if (!first) return null
  // Several are SIP connections that are reached at one place.
  const filters =
    'facet' in first
      ? { [first.facet]: lists.flatMap((it) => ('value' in it ? it.value : [])) }
      : {}
  return `/tns?${formatTnQuery({ q: 'q' in first ? first.q : '', sort: [], filters })}`
}

type PastedShown = Pick<Shown, 'on' | 'number' | 'person' | 'ip' | 'text'>

/** A pasted line as it shows. While values are hidden only what was read of it is left: the rest may be anything. */
export function pastedAs(row: TriageRow, shown: PastedShown) {
  if (!shown.on) return row.cut ? `${row.pasted}…` : row.pasted
  if (row.result === 'none') return shown.person(row.pasted)
  const host = readHost(row.read)
  if (host) return host.address ? shown.ip(row.read) : shown.text(row.read)
  return toUuid(row.read) !== null ? shown.text(row.read) : shown.number(row.read)
}

export const Pasted = ({ row }: { row: TriageRow }) => (
  <bdi className={classes.pasted}>{pastedAs(row, useDisguise())}</bdi>
)

/** A plain function, as are all cells. */
export function resultCell(row: TriageRow) {
  const words = resultWords(row)
  const note = resultNote(row, disguise())
  const users = usersOf(row)
  const said = note && <span className={classes.quiet}>{note}</span>
  if (row.result === 'found') {
    return (
      <span className={classes.quiet} title={note ?? undefined}>
        {words}
        {said && ' '}
        {said}
      </span>
    )
  }
  const grey = row.result === 'repeated' || (row.result === 'missing' && !row.whole)
  return (
    <span title={note ? `${words}: ${note}` : undefined}>
      <Badge tone={grey ? 'grey' : 'amber'}>{words}</Badge>
      {said && ' '}
      {users ? (
        <Link to={users} className={classes.more}>
          {note}
        </Link>
      ) : (
        said
      )}
    </span>
  )
}

/** Where a line leads to. */
export function numberCell(row: TriageRow, mark: Mark) {
  if (row.row) return <NumberLink row={row.row} mark={mark} />
  if (row.result === 'ambiguous') return <Candidates row={row} mark={mark} />
  if (row.result === 'missing' && row.uuid) {
    // The detail screen asks the API for it, which knows more than the list.
    return (
      <a href={`/tns/${row.read}`} className={classes.quiet}>
        <Uuid uuid={row.read} />
      </a>
    )
  }
  return <Dash />
}

type CandidatesProps = { row: Extract<TriageRow, { result: 'ambiguous' }>; mark: Mark }

/** So many candidates have room in a cell. */
const FEW = 2

/** The numbers that a line may mean: the first as links, all behind a button. */
function Candidates({ row: { meant, count, line }, mark }: CandidatesProps) {
  const [open, setOpen] = useState(false)
  return (
    <span className={classes.candidates}>
      {meant.slice(0, FEW).map((row) => (
        <NumberLink key={row.key} row={row} mark={mark} />
      ))}
      {count > FEW && (
        <button
          type="button"
          className={`plain-button ${classes.more}`}
          aria-label={`All ${countOf(count, 'candidate')}`}
          onClick={() => setOpen(true)}
        >
          {`+${formatCount(count - FEW)}`}
        </button>
      )}
      {open && (
        <Dialog title={`What line ${line} may mean`} onClose={() => setOpen(false)}>
          <ul className={classes.meant}>
            {meant.map((row) => (
              <Candidate key={row.key} row={row} />
            ))}
          </ul>
          {count > meant.length && (
            <p>{`${countOf(count - meant.length, 'more number')} may be meant: paste more of it.`}</p>
          )}
        </Dialog>
      )}
    </span>
  )
}

function Candidate({ row }: { row: TnRow }) {
  const { text } = useDisguise()
  return (
    <li>
      <NumberLink row={row} mark={plain} /> {text(nameOf(row.account) ?? '')}
    </li>
  )
}
