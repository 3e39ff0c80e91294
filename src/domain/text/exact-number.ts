/** A number of a JSON text that a JavaScript number would not give back as it was sent: 12345678901234567890, 0.10, 1e-7. */
export class ExactNumber {
  /** As it stands in the JSON. */
  readonly literal: string

  constructor(literal: string) {
    this.literal = literal
  }

  toString() {
    return this.literal
  }

  /** As JSON.stringify asks for it. A function that it calls for every value instead takes three times as long. */
  toJSON() {
    written++
    return MARK + this.literal
  }
}

/** Quick to ask and never wrongly false: whether a JSON text holds a number that is not given back as it was sent. */
const MAY_BE_INEXACT =
  /(?:^|[\s:,[])-?\d(?:[\d.]{15}|\d*\.(?:0{6}|\d*0(?!\d))|[\d.]*[eE])|-0(?![\d.])/

const TOKEN = /"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Stands before the text of such a number while it is a string; nobody can send a text that starts like that. */
const MARK = `exact ${Math.random()} `
/** How many were made into text. */
let written = 0
const MARKED = new RegExp(`"${MARK}([^"]*)"`, 'g')

/** The value of a JSON text, as JSON.parse gives it, with an ExactNumber where a number would change. Throws SyntaxError. */
export function parseExact(text: string): unknown {
  const value: unknown = JSON.parse(text)
  if (!MAY_BE_INEXACT.test(text)) return value
  const marked = text.replace(TOKEN, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${MARK}${token}"`,
  )
  return JSON.parse(marked, (_, inner) =>
    typeof inner === 'string' && inner.startsWith(MARK)
      ? new ExactNumber(inner.slice(MARK.length))
      : inner,
  )
}

/** A value of parseExact as JSON text, its numbers as they were sent. `space` as in JSON.stringify. */
export function exactJson(value: unknown, space?: number) {
  const before = written
  const marked = JSON.stringify(value, null, space)
  return written === before ? marked : marked.replace(MARKED, '$1')
}
