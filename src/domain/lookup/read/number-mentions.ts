import { withoutExtras } from '#domain/query/search.ts'

/** A part of a text that names a number, as it stands there, folded. */
export type NumberMention = {
  text: string
  /** What it can be, the longest first: what stands behind a number in a column of its own is no part of it. */
  readings: readonly string[]
  /** What it can be where what stands before it is no part of it; it may also be its country. */
  doubtful: readonly string[]
}

/** As few digits in running text are no number: a time, an amount, a count. */
const LEAST = 7
/** No number has more. Source: ITU-T E.164 §6. */
const MOST = 15

/** As much of a text is looked through for numbers. */
const LONGEST = 4000

/** What has digits and is no number, with what it is called where nothing else was found. */
const OTHERS: readonly (readonly [what: string, RegExp])[] = [
  ['a UUID', /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g],
  ['an e-mail address', /[^\s<>",;:]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,9}/g],
  [
    'a date',
    /(?<!\d)(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:[t ]?\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?: ?(?:z|[+-]\d\d:?\d\d))?)?/g,
  ],
  [
    'a date',
    /(?<![\d-])(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)?\d\d)(?![\d-])/g,
  ],
  [
    'a date',
    /(?<![\d+])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[t ]?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?z?)?(?!\d)/g,
  ],
  ['a time', /(?<!\d)\d{1,3}:\d\d(?::\d\d)?(?:[.,]\d+)?(?: ?[ap]m)?(?![\d:])/g],
  ['an IP address', /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?![\d.]*\d)/g],
  [
    'an amount',
    /[$€£¥] ?-?\d[\d., ]{0,24}\d?|(?<![\d+.])\d[\d.,]{0,24} ?(?:usd|eur|gbp|cad|chf|[$€£¥%])(?![\p{L}\p{N}])/gu,
  ],
  ['a decimal', /(?<![\d.+-])-?\d{1,24}\.\d{1,24}(?![\d.-]|[ ]?\d)/g],
  [
    'a ticket or reference number',
    /(?:#|(?<![\p{L}\p{N}])(?:ticket|case|incident|order|invoice|ref(?:erence)?|id|line|row|call[- ]?id|po|rma|imei|acct|account|customer)(?: ?(?:no\.?|nr\.?|number|id))?) ?[:#=.]? ?#?\d[\d-]*(?![\d])/gu,
  ],
  [
    'a ticket or reference number',
    /(?<![\p{L}\p{N}+])(?!(?:tel|phone|fax|sms|mobile|cell|call|callto|sips?|tn|did|from|to|ani|dnis|caller|number)[-_.]?\d)\p{L}[\p{L}\p{N}]{0,40}[-_]?\d[\p{L}\p{N}_-]{0,80}/gu,
  ],
]

/** What of a folded text may be a number, and which other things with digits are in it. */
function read(text: string) {
  const seen = new Set<string>()
  let rest = withoutExtras(text.slice(0, LONGEST))
  // A place in a list: "3) +1 202 …".
  rest = rest.replace(/^[^\w(]{0,3}\d{1,4}[.):] (?=\D{0,20}\d)/, ' ')
  for (const [what, pattern] of OTHERS) {
    rest = rest.replace(pattern, () => {
      seen.add(what)
      return '\n'
    })
  }
  return { rest, seen }
}

/** Ten digits of North America, the shape that most are written in. */
const TEN = '(?:\\([2-9]\\d\\d\\)|[2-9]\\d\\d)[ ./-]{0,3}[2-9]\\d\\d[ ./-]{0,3}\\d{4}(?!\\d)'
/** The shapes of numbers in running text, the surest first: what says its country is not read for a part of it. */
const SHAPES: readonly RegExp[] = [
  new RegExp(`\\+ ?1[ ./-]{0,3}${TEN}`, 'g'),
  /(?:\(\+\d{1,3}\)|\+[ .(]?\d|(?<!\d)(?:00|011)[ .-]?[1-9])[\d ()./-]{4,24}\d/g,
  new RegExp(`(?<![\\d+]|[\\d)][ ./()-]{1,3})(?:1[ ./-]{0,3})?${TEN}`, 'g'),
  /\(?\d[\d ()./-]{3,40}\d|\d{7,}/g,
]

/** The parts of a folded text that name a number, in order. Dates, times, amounts and ticket numbers are none. */
export function numberMentions(text: string): NumberMention[] {
  const found: (NumberMention & { at: number })[] = []
  let { rest } = read(text)
  for (const shape of SHAPES) {
    shape.lastIndex = 0
    for (let match = shape.exec(rest); match; match = shape.exec(rest)) {
      const [run] = match
      const mention = mentionOf(run)
      if (!mention) continue
      found.push({ ...mention, at: match.index })
      // What was read stands beside no other digit.
      rest = `${rest.slice(0, match.index)}${'\n'.repeat(run.length)}${rest.slice(shape.lastIndex)}`
    }
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ text, readings, doubtful }) => ({ text, readings, doubtful }))
}

function mentionOf(run: string): NumberMention | null {
  const groups = run.trim().split(/ +/)
  const first = (from: number) => {
    const readings: string[] = []
    for (let end = groups.length; end > from; end--) {
      const reading = groups.slice(from, end).join(' ')
      const digits = reading.replace(/\D/g, '').length
      if (digits >= LEAST && digits <= MOST) readings.push(reading)
    }
    return readings
  }
  const readings = first(0)
  const stated = /^(?:\(?\+|00|011)/.test(run)
  const doubtful = stated ? [] : groups.slice(1).flatMap((_, place) => first(place + 1))
  const text = readings[0] ?? doubtful[0]
  return text ? { text, readings, doubtful } : null
}

/** Why no number can be read in a folded text. */
export function whyNoNumber(text: string) {
  const { rest, seen } = read(text)
  const digits = rest.replace(/\D/g, '').length
  if (seen.size > 0) return `Only ${[...seen].join(', ')}`
  if (digits === 0) return 'No digits'
  return digits > MOST ? 'Too many digits for a number' : 'Too few digits for a number'
}
