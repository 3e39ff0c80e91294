import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { tnProfiles } from '#api/tn-profiles.ts'
import { type LookupResult, LookupTally } from '#domain/lookup/lookup-tally.ts'
import { KIND_WORDS, readLookup } from '#domain/lookup/read-lookup.ts'
import { groupWords, relatedIn } from '#domain/lookup/related-numbers.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { nameOf } from '#domain/record/schema/related.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { SearchBox } from '#ui/list-screen/bars/search-box.tsx'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { Section } from '#ui/page/section.tsx'
import { type Found, usePass } from '#ui/use-pass.ts'
import { countOf } from '#ui/value/format.ts'
import { useTnText } from '#ui/value/lease/tn-name.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './number-chooser.module.css'
import type { Compared } from './use-compared.ts'

type NumberChooserProps = {
  /** Those that are compared already; the related numbers are those of the first. */
  columns: readonly Compared[]
  onChoose: (uuid: string) => void
}

/** Offers numbers to compare with: the related ones first, then what a person looks for. */
export function NumberChooser({ columns, onChoose }: NumberChooserProps) {
  const query = useQuery({ ...tnProfiles.list(), staleTime: 'static' })
  const { data: list, error, isFetching, refetch } = query
  const here = new Set(columns.map(({ uuid }) => uuid))
  return (
    <Section title="Add a number">
      {error && (
        <ErrorNotice
          title={
            list
              ? 'Only a part of the numbers arrived.'
              : 'The list could not be loaded. A UUID works all the same.'
          }
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      <div className={classes.chooser}>
        {columns[0]?.row && (
          <RelatedChoices of={columns[0]} list={list} here={here} onChoose={onChoose} />
        )}
        <FoundChoices list={list} here={here} onChoose={onChoose} />
      </div>
    </Section>
  )
}

type ChoicesProps = {
  list: TnList | undefined
  /** The uuids that are compared already. */
  here: ReadonlySet<string>
  onChoose: (uuid: string) => void
}

/** So many of each group are offered. */
const OFFERED = 3

function RelatedChoices({ of, list, here, onChoose }: ChoicesProps & { of: Compared }) {
  const { uuid } = of
  const lease = of.is === 'lease' ? of.lease : null
  const begin = useMemo(() => relatedIn(uuid, lease), [uuid, lease])
  const found = usePass(list, begin)
  if (!list || found?.begin !== begin) {
    return <p className={classes.quiet}>Looking for related numbers…</p>
  }
  const groups = found.result
  if (groups.length === 0) {
    return (
      <p className={classes.quiet}>
        {isWhole(found.list)
          ? 'No other number shares anything with it.'
          : 'No number that has arrived shares anything with it.'}
      </p>
    )
  }
  const offered = new Set(here)
  /** The first of a group that stand in no group before. */
  const offer = (places: readonly number[]) => {
    const uuids = places.flatMap(
      (place) => toUuid(found.list.index.rows.at(place).uuid ?? '') ?? [],
    )
    const fresh = uuids.filter((it) => !offered.has(it)).slice(0, OFFERED)
    for (const it of fresh) offered.add(it)
    return fresh
  }
  return (
    <div className={classes.groups}>
      {groups.map(({ by, count, places, odd }) => {
        const uuids = offer(places)
        return (
          uuids.length > 0 && (
            <Choices
              key={by}
              title={`${groupWords({ by })}: ${countOf(count, 'number')}`}
              note={odd.map(({ words }) => words).join('; ')}
            >
              {uuids.map((it) => (
                <Choice key={it} uuid={it} list={list} onChoose={onChoose} />
              ))}
            </Choices>
          )
        )
      })}
    </div>
  )
}

/** So many hits are offered. */
const HITS = 8

function FoundChoices({ list, here, onChoose }: ChoicesProps) {
  const [typed, setTyped] = useState('')
  const { on } = useDisguise()
  const lookup = useMemo(() => readLookup(typed), [typed])
  const begin = useMemo(() => {
    if (lookup.kind === 'nothing' || lookup.kind === 'uuid') return null
    return () => new LookupTally(lookup, HITS)
  }, [lookup])
  const latest = usePass(list, begin)
  const found = latest?.begin === begin ? latest : null
  const { numbers = [], only = null } = found?.result ?? {}
  const uuidAt = (place: number) => toUuid(found?.list.index.rows.at(place).uuid ?? '')
  const uuids =
    lookup.kind === 'uuid'
      ? [lookup.uuid, ...lookup.others]
      : numbers.flatMap(({ place }) => uuidAt(place) ?? [])
  const hits = [...new Set(uuids)].slice(0, HITS)
  const exact = only === null ? null : uuidAt(only)
  const meant = exact ?? (hits.length === 1 ? hits[0] : null)

  function choose(uuid: string) {
    if (here.has(uuid)) return
    setTyped('')
    onChoose(uuid)
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !meant) return
    event.preventDefault()
    choose(meant)
  }
  const said = typed === '' ? '' : wordsFor(lookup, on, found, hits, here)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Enter in the box
    <div className={classes.find} onKeyDown={onKey}>
      <SearchBox label="Find a number or UUID to add" value={typed} onChange={setTyped} />
      <p role="status" className={classes.quiet}>
        {said}
      </p>
      {hits.length > 0 && (
        <Choices title="Found">
          {hits.map((uuid) => (
            <Choice key={uuid} uuid={uuid} list={list} here={here.has(uuid)} onChoose={choose} />
          ))}
        </Choices>
      )}
    </div>
  )
}

function wordsFor(
  lookup: ReturnType<typeof readLookup>,
  hide: boolean,
  found: Found<LookupResult> | null,
  hits: readonly string[],
  here: ReadonlySet<string>,
) {
  if (lookup.kind === 'nothing') return lookup.why
  const readAs = `Read as: ${hide ? KIND_WORDS[lookup.kind] : lookup.readAs}.`
  if (hits.length === 1 && here.has(hits[0] as string)) return `${readAs} It is compared already.`
  if (lookup.kind === 'uuid') return readAs
  if (!found) return `${readAs} Looking…`
  const { count } = found.result
  const whole = isWhole(found.list)
  const among = whole ? '' : ` among the ${countOf(found.read, 'number')} that arrived`
  if (count > HITS) {
    return `${readAs} ${countOf(count, 'number')} found${among}: the first ${HITS} are shown.`
  }
  return `${readAs} ${count === 0 ? 'No number' : countOf(count, 'number')} found${among}.`
}

function Choices({ title, note = '', children }: ChoicesListProps) {
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

type ChoicesListProps = {
  title: string
  /** How the number is unlike these. */
  note?: string
  children: ReactNode
}

type ChoiceProps = {
  uuid: string
  list: TnList | undefined
  /** It is compared already. */
  here?: boolean
  onChoose: (uuid: string) => void
}

function Choice({ uuid, list, here = false, onChoose }: ChoiceProps) {
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
