import type { ReactNode } from 'react'
import { endSeverity } from '#domain/findings/end-severity.ts'
import { HOW_WORDS, type NumberHit } from '#domain/lookup/lookup-tally.ts'
import { markText } from '#domain/lookup/mark-text.ts'
import { REACH_WORDS, type ReachHit } from '#domain/lookup/reach.ts'
import { markDigits } from '#domain/lookup/read/number-match.ts'
import type { Lookup } from '#domain/lookup/read/read-lookup.ts'
import type { UsedBy } from '#domain/lookup/used-by.ts'
import { RELATIONS } from '#domain/numbers/hangs-on.ts'
import { known, nameOf, numberOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { asSent, sentName } from '#ui/value/as-sent.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { countOf, formatDate, otherZone } from '#ui/value/format.ts'
import { OrderState, toneOf } from '#ui/value/lease/badges.tsx'
import { endVerb } from '#ui/value/lease/end-date.tsx'
import { findingsCell } from '#ui/value/lease/lease-cells.tsx'
import { hiddenMark, type Mark, marked, plain } from '#ui/value/mark.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { type Shown, useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './option-lines.module.css'
import type { Option } from './options.ts'

/** What an option says of itself, in two lines: what it is, and why it is here. */
export function OptionLines({ option, lookup }: { option: Option; lookup: Lookup }) {
  const { text } = useDisguise()
  switch (option.kind) {
    case 'number':
      return <NumberLines row={option.row} hit={option.hit} lookup={lookup} />
    case 'recent':
      return option.row ? (
        <NumberLines row={option.row} hit={null} lookup={lookup} />
      ) : (
        <RecentLine {...option.recent} />
      )
    case 'used':
      return <UsedLines used={option.used} lookup={lookup} />
    case 'plan': {
      const { name, uuid } = option.plan
      return <Lines head={text(name ?? 'No name')} uuid={uuid} about={['Price plan', 'UUID']} />
    }
    case 'ask':
      return <Lines head="Ask the API for this UUID" uuid={option.uuid} about={[]} />
  }
}

type LinesProps = {
  head: ReactNode
  /** What is wrong with it. */
  finding?: ReactNode
  uuid?: string | null
  mark?: Mark
  about: readonly ReactNode[]
}

function Lines({ head, finding, uuid, mark = plain, about }: LinesProps) {
  return (
    <>
      <span className={classes.line}>
        <span className={classes.head}>{head}</span>{' '}
        <span className={classes.finding}>{finding}</span>{' '}
        {uuid && (
          <span className={classes.uuid}>
            <Uuid uuid={uuid} mark={mark} />
          </span>
        )}
      </span>{' '}
      {about.length > 0 && (
        <span className={classes.about}>
          {about.map((it, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they stand where they stand
            <span key={place}>{it} </span>
          ))}
        </span>
      )}
    </>
  )
}

/** Marks in a text what was looked for; see markFor. */
const markOf = (lookup: Lookup, shown: Shown): Mark =>
  shown.on
    ? hiddenMark(shown)
    : (text, _, draw = marked) =>
        draw(
          text,
          markText(text, lookup).map(({ from, to }) => [from, to]),
        )

type NumberLinesProps = { row: TnRow; hit: NumberHit | null; lookup: Lookup }

function NumberLines({ row, hit, lookup }: NumberLinesProps) {
  const shown = useDisguise()
  const mark = markOf(lookup, shown)
  const byUuid = hit?.how === 'uuid' || hit?.how === 'uuid-part'
  const account = sentName(row, 'account', row.account) ?? shown.text(nameOf(row.account) ?? '')
  const state = known(row.tnorder)?.state
  const about = [
    hit && HOW_WORDS[hit.how],
    account,
    state ? (
      <OrderState key="state" state={state} before="Order " />
    ) : (
      asSent(row.unreadable, 'tnorder.state')
    ),
    <End key="end" row={row} />,
  ]
  return (
    <Lines
      head={<NumberName row={row} hit={hit} mark={hit?.how === 'sent' ? mark : plain} />}
      finding={row.findings.length > 0 && findingsCell(row)}
      uuid={row.uuid}
      mark={byUuid ? mark : plain}
      about={about.filter(Boolean)}
    />
  )
}

/** The number as people read it, the digits that matched marked. */
function NumberName({ row, hit, mark }: { row: TnRow; hit: NumberHit | null; mark: Mark }) {
  const formatTn = useTnFormat()
  const { on } = useDisguise()
  const tn = numberOf(row)
  if (tn === null) return asSent(row.unreadable, 'tn.tn', mark) ?? 'No number'
  const shown = formatTn(tn)
  const at = hit?.digits && !on ? markDigits(shown, hit.digits) : null
  return <span translate="no">{marked(shown, at ? [[at.from, at.to]] : [])}</span>
}

/** When a number ends or renews, in the colour of the finding about it. */
function End({ row }: { row: TnRow }) {
  useTimesInUtc()
  const { expired_on: end, autorenew, unreadable, findings } = row
  if (end === null) return asSent(unreadable, 'expired_on') ?? 'No end date'
  const severity = endSeverity(row, findings)
  return (
    <time
      dateTime={new Date(end).toISOString()}
      title={otherZone(end)}
      translate="no"
      className={classes.end}
      data-tone={severity ? toneOf(severity) : undefined}
    >
      {`${endVerb(autorenew, end < Date.now())} ${formatDate(end)}`}
    </time>
  )
}

function RecentLine({ uuid, tn }: { uuid: string; tn: string | null }) {
  const formatTn = useTnFormat()
  return <Lines head={tn === null ? 'No number' : formatTn(tn)} uuid={uuid} about={[]} />
}

type ReachedProps = { reach: ReachHit; lookup: Lookup; mark: Mark }

/** Where a connection is reached, and whether at the port that was asked for. */
function Reached({ reach: { how, text, port }, lookup, mark }: ReachedProps) {
  const { on, ip } = useDisguise()
  const asked = lookup.kind === 'host' ? lookup.host.port : null
  // Of an address that is written in another way no part is the same.
  const drawn = markText(text, lookup).length > 0 ? mark(text) : marked(text, [[0, text.length]])
  return (
    <>
      {REACH_WORDS[how]}{' '}
      <bdi translate="no">{on ? (how === 'ip' ? ip(text) : mark(text)) : drawn}</bdi>
      {asked !== null && port !== null && `, port ${port}${asked === port ? '' : `, not ${asked}`}`}
    </>
  )
}

function UsedLines({ used, lookup }: { used: UsedBy; lookup: Lookup }) {
  const shown = useDisguise()
  const mark = markOf(lookup, shown)
  const { name, uuid, how, reach, numbers, relation } = used
  const called = RELATIONS[relation].name
  const head = name ? (
    <>
      {called}{' '}
      <bdi translate="no">{how === 'name' ? mark(name) : <Disguised>{name}</Disguised>}</bdi>
    </>
  ) : (
    called
  )
  const why = reach ? (
    <Reached key="reach" reach={reach} lookup={lookup} mark={mark} />
  ) : how === 'uuid' ? (
    'UUID'
  ) : (
    'Name'
  )
  const about = [why, `used by ${countOf(numbers, 'number')}`]
  return <Lines head={head} uuid={uuid} mark={how === 'uuid' ? mark : plain} about={about} />
}
