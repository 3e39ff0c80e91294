import { bare, type Search, searchFor, withoutExtras } from '#domain/query/search.ts'
import type { Clue } from '#domain/query/search-text.ts'
import { digitsOf, isNumber, numberClues, saysCountry } from '#domain/query/typed-number.ts'
import { type Host, readHost } from './host.ts'
import { numberMentions } from './number-mentions.ts'
import { LOOKED_AT, readPasted, uuidOfRecord, uuidsIn } from './pasted.ts'
import { type Pattern, patternWords, readPattern } from './pattern.ts'

/** What a person pasted, as it was read. */
export type Lookup =
  | { kind: 'nothing'; why: string }
  | (Read & { kind: 'uuid'; uuid: string; others: readonly string[] })
  | (Read & { kind: 'uuid-part'; start: string; end: string })
  | (Read & { kind: 'number'; text: string; clues: readonly Clue[]; begins: boolean })
  | (Read & { kind: 'pattern'; pattern: Pattern })
  | (Read & { kind: 'host'; text: string; host: Host })
  | (Read & { kind: 'name'; text: string })

type Read = {
  /** "begins with 1 202 982 29", "UUID 28fec7cd-…": behind "read as:". */
  readAs: string
  /** How many characters were pasted, where they are more than were looked at; else null. */
  cut: number | null
  /** The search of the same text, for names; null where names are not meant. */
  search: Search | null
}

/** As much of a text is read for anything but a uuid. */
const LONGEST = 2000
/** A name is no longer, so that more of a text is not looked for in one. */
const LONGEST_NAME = 300

/** What a text is read as, without what stands in it. */
export const KIND_WORDS: Readonly<Record<Exclude<Lookup['kind'], 'nothing'>, string>> = {
  uuid: 'UUID',
  'uuid-part': 'a part of a UUID',
  host: 'host or IP address',
  pattern: 'pattern of a number',
  number: 'number or a part of one',
  name: 'name or part of a UUID',
}

/** The one reading of a text that was pasted into "Find a number". Takes any text of any length. */
export function readLookup(pasted: string): Lookup {
  const { text: all, sent, cut } = readPasted(pasted)
  if (all === '') return { kind: 'nothing', why: nothingIn(pasted) }
  const uuids = uuidsIn(all)
  if (uuids.length > 0) {
    const uuid = uuidOfRecord(sent) ?? (uuids[0] as string)
    const others = uuids.filter((it) => it !== uuid)
    return { kind: 'uuid', uuid, others, readAs: `UUID ${uuid}`, cut, search: null }
  }
  const text = all.slice(0, LONGEST)
  const short = /^([\da-f-]{8,35})\.\.\.([\da-f-]{3,30})$/.exec(bare(text))
  if (short) {
    const [, start = '', end = ''] = short
    const readAs = `a UUID that begins with ${start} and ends with ${end}`
    return { kind: 'uuid-part', start, end, readAs, cut, search: null }
  }
  const host = readHost(text)
  const also = host && /@|[?]|[a-z]\/\w/.test(text) ? readNumber(text, cut) : null
  if (also) return also
  if (host)
    return { kind: 'host', text, host, readAs: hostWords(host), cut, search: searchFor(text) }
  const pattern = readPattern(withoutExtras(text))
  if (pattern) return { kind: 'pattern', pattern, readAs: patternWords(pattern), cut, search: null }
  return readNumber(text, cut) ?? readName(text, cut)
}

function nothingIn(pasted: string) {
  if (pasted === '') return 'Nothing was typed.'
  return pasted.length > LOOKED_AT
    ? `Nothing can be read in the first ${LOOKED_AT} of ${pasted.length} characters.`
    : 'Nothing but spaces and invisible characters was typed.'
}

const hostWords = ({ host, port, address }: Host) =>
  `${address ? 'IP address' : 'host'} ${host}${port ? `, port ${port}` : ''}`

/** The number that a text is, else the only one that it names. */
function readNumber(text: string, cut: number | null): Lookup | null {
  const whole = [withoutExtras(text).trim(), bare(withoutExtras(text)), bare(text)].find(isNumber)
  if (whole && digitsOf(whole).length <= LONGEST_NUMBER && !/\+.*\+/.test(whole))
    return asNumber(whole, text, cut)
  const [only, ...more] = numberMentions(text)
  if (!only) return null
  if (more.length === 0) return asNumber(only.text, text, cut)
  return {
    kind: 'nothing',
    why: `It names ${more.length + 1} numbers. Triage looks up many at once.`,
  }
}
/** Fifteen digits, and what is dialled before them. */
const LONGEST_NUMBER = 19

function asNumber(typed: string, text: string, cut: number | null): Lookup {
  const digits = digitsOf(typed)
  const search = text.length <= LONGEST_NAME ? searchFor(text) : null
  const clues = numberClues(typed)
  if (digits.length < 3 && !saysCountry(typed)) {
    const readAs = `the number or name with ${digits}: too few digits for a part of a number`
    return { kind: 'number', text, clues, begins: false, readAs, cut, search }
  }
  const opens = /^\((?!0\))/.test(typed) && !typed.includes('+')
  const begins = opens && digits.length < 10
  return { kind: 'number', text, clues, begins, readAs: numberWords(typed, begins), cut, search }
}

/** A number in words: its digits in the groups that it was typed in, else as North America groups them. */
function numberWords(typed: string, begins: boolean) {
  const groups = typed.replace(/\D+/g, ' ').trim()
  const digits = digitsOf(typed)
  const plain = !groups.includes(' ') && /^1?[2-9]\d{9}$/.test(digits)
  const shown = plain ? digits.replace(/^(1?)(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3 $4').trim() : groups
  if (begins) return `begins with ${/^[2-9]\d\d/.test(digits) ? `1 ${shown}` : shown}`
  if (saysCountry(typed)) return `begins with ${shown}`
  return digits.length >= 10 ? `number ${shown}` : `contains ${shown}`
}

function readName(text: string, cut: number | null): Lookup {
  const search = text.length <= LONGEST_NAME ? searchFor(text) : null
  if (search)
    return {
      kind: 'name',
      text,
      readAs: `name or part of a UUID: ${bare(text) || text}`,
      cut,
      search,
    }
  return {
    kind: 'nothing',
    why:
      text.length > LONGEST_NAME
        ? `No number and no UUID is in ${cut ? `the first ${LOOKED_AT} of its ${cut}` : 'its'} characters, and it is too long for a name.`
        : 'It has no letter and no digit.',
  }
}
