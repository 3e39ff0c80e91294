import { type KeyboardEvent, useMemo, useState } from 'react'
import { type LookupResult, LookupTally } from '#domain/lookup/lookup-tally.ts'
import { KIND_WORDS, readLookup } from '#domain/lookup/read/read-lookup.ts'
import { isWhole } from '#domain/numbers/tn-list.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { SearchBox } from '#ui/list-screen/bars/search-box.tsx'
import { type Found, usePass } from '#ui/use-pass.ts'
import { countOf } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { Choice, Choices, type ChoicesProps } from './choices.tsx'
import classes from './number-chooser.module.css'

/** So many hits are offered. */
const HITS = 8

/** A box to find a number by whatever names it, and what it finds. */
export function FoundChoices({ list, here, onChoose }: ChoicesProps) {
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
