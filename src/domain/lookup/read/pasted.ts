import { fold } from '#domain/text/fold.ts'

/** As many characters of what was pasted are looked at; no record of one number is longer, and folding them takes 2 ms. */
export const LOOKED_AT = 20_000

/** What was pasted, as it can be read: markup, entities and percent-encoding taken away. Folded. */
export type Pasted = {
  text: string
  /** As it was pasted, no longer than what is looked at. */
  sent: string
  /** How many characters were pasted, where they are more than are looked at; else null. */
  cut: number | null
}

/** Reads any text, of any length, in one pass. */
export function readPasted(pasted: string): Pasted {
  const sent = pasted.slice(0, LOOKED_AT)
  const plain = decoded(withoutMarkup(sent))
  return { text: fold(plain), sent, cut: pasted.length > LOOKED_AT ? pasted.length : null }
}

const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  plus: '+',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
}

/** The text of HTML; a name may be nothing but a tag, and stays. */
function withoutMarkup(text: string) {
  const bare = text
    .replace(TAG, ' ')
    .replace(/&(?:#(\d{1,5})|#x([\da-f]{1,4})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole
      return String.fromCharCode(decimal ? Number(decimal) : Number.parseInt(hex, 16))
    })
  return bare.trim() === '' ? text : bare
}

/** A percent sign is a wildcard too, so that only what is a URL is decoded. */
function decoded(text: string) {
  if (!/[a-z][a-z\d+.-]{0,20}(?::|%3a)\S|%2b\d/i.test(text)) return text
  return text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes)
    } catch {
      return bytes
    }
  })
}

const WITH_DASHES = /(?<![\da-z])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-z])/g
const WITHOUT_DASHES = /(?<![\da-z])[\da-f]{32}(?![\da-z])/g

/** Every uuid in a folded text, in order, each once, in the lower case and with the dashes that the API asks for. */
export function uuidsIn(text: string): string[] {
  const whole = text.match(WITH_DASHES) ?? []
  // A mail program breaks lines behind a dash.
  const found = whole.length > 0 ? whole : (text.replace(/- /g, '-').match(WITH_DASHES) ?? [])
  const all = [...found, ...(text.match(WITHOUT_DASHES) ?? []).map(dashed)]
  return [...new Set(all)]
}

const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** What of a folded text may be a part of a uuid: three or more of its digits in a row; undefined where there are none. */
export const uuidPartOf = (text: string) => /[\da-f]{3}[\da-f-]{0,33}/.exec(text)?.[0]

/** The uuid that a pasted record of the API, or an answer with one, has itself; null where the text is none. */
export function uuidOfRecord(sent: string): string | null {
  if (!/^\s*[[{]/.test(sent)) return null
  try {
    let value: unknown = JSON.parse(sent)
    for (let depth = 0; depth < 4; depth++) {
      if (Array.isArray(value)) value = value.length === 1 ? value[0] : null
      const { uuid, payload } = Object(value) as { uuid?: unknown; payload?: unknown }
      if (typeof uuid === 'string') return uuidsIn(fold(uuid))[0] ?? null
      value = payload ?? value
    }
  } catch {
    // No JSON, or cut.
  }
  return null
}
