import { digitsOf } from '#domain/query/typed-number.ts'
import { fold } from '#domain/text/fold.ts'
import type { TriageIndex } from './triage-index.ts'
import type { TriageLine } from './triage-lines.ts'
import type { Used } from './used-index.ts'

/** What a pasted line leads to. Places are those that the index was told. */
export type TriageResult = { line: number; pasted: string; cut: boolean } & (
  | { result: 'found'; place: number; read: string; by?: readonly Used[] }
  | { result: 'missing'; read: string; uuid: boolean }
  | { result: 'repeated'; same: number; place: number | null; read: string }
  | Ambiguous
  | { result: 'none'; why: string }
)

/** `by` is what the line names that numbers use, where it names no number: those meant use it. */
type Ambiguous = {
  result: 'ambiguous'
  candidates: readonly number[]
  count: number
  read: string
  by?: readonly Used[]
}

/** The results in words, as the column "Result" has them. */
export const TRIAGE_WORDS: Readonly<Record<TriageResult['result'], string>> = {
  found: 'Found',
  missing: 'Not in this account',
  repeated: 'Repeated',
  ambiguous: 'Ambiguous',
  none: 'Not a number or UUID',
}

/** As many candidates are told; all are counted. */
const MOST_CANDIDATES = 20

/** What lines lead to, one after the other in their order: the later of two that mean the same repeats the earlier. */
export class Triage {
  readonly #index: TriageIndex
  readonly #earlier = new Map<string, { line: number; place: number | null }>()

  constructor(index: TriageIndex) {
    this.#index = index
  }

  of(line: TriageLine): TriageResult {
    const { line: at, pasted, cut } = line
    const found = resolved(line, this.#index)
    const key = keyOf(found)
    const first = key === null ? undefined : this.#earlier.get(key)
    if (first && 'read' in found) {
      const { line: same, place } = first
      return { line: at, pasted, cut, result: 'repeated', same, place, read: found.read }
    }
    const place = found.result === 'found' ? found.place : null
    if (key !== null) this.#earlier.set(key, { line: at, place })
    return { line: at, pasted, cut, ...found }
  }
}

type Without<T> = T extends unknown ? Omit<T, 'line' | 'pasted' | 'cut'> : never
type Resolved = Exclude<Without<TriageResult>, { result: 'repeated' }>

/** Lines with one key are the same: the same row, else the same uuid or digits. */
function keyOf(found: Resolved) {
  switch (found.result) {
    case 'none':
      return null
    case 'found':
      return `@${found.place}`
    case 'missing':
      return found.uuid ? found.read : digitsOf(found.read)
    case 'ambiguous':
      if (found.by) return `&${found.read}`
      return `?${found.read.startsWith('+') ? '+' : ''}${digitsOf(found.read) || found.read}`
  }
}

function resolved(line: TriageLine, index: TriageIndex): Resolved {
  if (line.why !== null) return reached(line, index) ?? { result: 'none', why: line.why }
  if (line.ending !== null) return ofPlaces(index.ofEnding(line.ending), `…${line.ending}`, false)
  const places = new Set(line.uuids.flatMap((uuid) => index.ofUuid(uuid)))
  const doubtful = new Set<number>()
  let read = places.size > 0 ? line.uuids.find((uuid) => index.ofUuid(uuid).length > 0) : undefined
  for (const mention of line.numbers) {
    const reading = mention.readings.find((it) => index.ofNumber(it).length > 0)
    const found = reading === undefined ? [] : index.ofNumber(reading)
    // A lease that its uuid names is meant, where its number has another.
    const named = found.some((place) => places.has(place))
    if (!named) for (const place of found) places.add(place)
    read ??= reading
    if (reading !== undefined) continue
    for (const it of mention.doubtful) for (const place of index.ofNumber(it)) doubtful.add(place)
  }
  const named = line.uuids.find((uuid) => index.used.of(uuid))
  if (places.size === 0 && line.numbers.length === 0 && named) {
    return usersOf([index.used.of(named) as Used], named)
  }
  const uuid = line.uuids.find((uuid) => !index.used.of(uuid))
  const text = read ?? uuid ?? line.numbers[0]?.text ?? ''
  if (places.size === 0 && doubtful.size > 0) return ambiguous([...doubtful], text)
  return ofPlaces([...places], text, read === undefined && uuid !== undefined)
}

/** As many words of a line are looked at for where connections are reached. */
const MOST_WORDS = 100

/** The numbers that use the connections which a line names by where they are reached; null where it names none. */
function reached({ pasted }: TriageLine, { reach }: TriageIndex): Resolved | null {
  const words = fold(pasted).split(/[\s,;|"'<>()]+/, MOST_WORDS)
  for (const word of words) {
    const by = word === '' ? [] : reach.of(word)
    if (by.length === 0) continue
    return usersOf(by, word)
  }
  return null
}

/** The numbers that use what a line names. */
function usersOf(by: readonly Used[], read: string): Resolved {
  const places = by.flatMap((it) => it.places)
  const found = ofPlaces(places, read, false)
  return found.result === 'found' || found.result === 'ambiguous' ? { ...found, by } : found
}

function ofPlaces(places: readonly number[], read: string, uuid: boolean): Resolved {
  const [place, ...more] = places
  if (place === undefined) return { result: 'missing', read, uuid }
  return more.length === 0 ? { result: 'found', place, read } : ambiguous(places, read)
}

const ambiguous = (places: readonly number[], read: string): Resolved => ({
  result: 'ambiguous',
  candidates: places.slice(0, MOST_CANDIDATES),
  count: places.length,
  read,
})
