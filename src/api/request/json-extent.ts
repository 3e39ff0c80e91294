const CHARACTERS = '[ !#-[\\]-\\uffff]*'
const BEGUN_STRING = `"${CHARACTERS}(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})${CHARACTERS})*`
const STRING = new RegExp(`${BEGUN_STRING}"`, 'y')
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** A string, number or word that the end of the text cuts short. */
const BEGUN = [
  new RegExp(`${BEGUN_STRING}(?:\\\\(?:u[\\da-fA-F]{0,3})?)?$`, 'y'),
  /-?(?:0|[1-9]\d*)?(?:(?<=\d)\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?$/y,
  /(?:t|tr|tru|f|fa|fal|fals|n|nu|nul)$/y,
]

/**
 * How far a text is the JSON of an object or list: the place where that ends, 'cut-off' where the text ends before it
 * does, 'wrong' where it cannot go on like that. Source: RFC 8259.
 */
export function extentOf(text: string): number | 'cut-off' | 'wrong' {
  const open: string[] = []
  let wants: 'value' | 'key' | 'colon' | 'comma' = 'value'
  /** Right after an opening bracket, which may be closed at once. */
  let fresh = false
  let at = 0

  const takes = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.test(text)
    if (found) at = pattern.lastIndex
    return found
  }

  for (;;) {
    takes(/[ \t\n\r]*/y)
    const next = text[at]
    if (next === undefined) return 'cut-off'
    const closes = next === open.at(-1) && (fresh || wants === 'comma')
    if (closes) {
      at++
      open.pop()
      if (open.length === 0) return at
      wants = 'comma'
    } else if (wants === 'colon') {
      if (next !== ':') return 'wrong'
      at++
      wants = 'value'
    } else if (wants === 'comma') {
      if (next !== ',') return 'wrong'
      at++
      wants = open.at(-1) === '}' ? 'key' : 'value'
    } else if (wants === 'value' && (next === '{' || next === '[')) {
      at++
      open.push(next === '{' ? '}' : ']')
      wants = next === '{' ? 'key' : 'value'
      fresh = true
      continue
    } else {
      if (open.length === 0) return 'wrong'
      const begun = wants === 'key' ? BEGUN.slice(0, 1) : BEGUN
      if (begun.some(takes)) return 'cut-off'
      if (!takes(STRING) && (wants === 'key' || !takes(SCALAR))) return 'wrong'
      wants = wants === 'key' ? 'colon' : 'comma'
    }
    fresh = false
  }
}

/**
 * What came after the JSON of an answer, in words; null where that is white space. `text` is how it starts. It is not
 * quoted: it may hold secrets.
 */
export function whatFollows(text: string, bytes: number) {
  const rest = text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, '')
  const size = bytes === 1 ? '1 byte' : `${bytes} bytes`
  if (rest === '') return null
  if (rest === '\ufeff') return 'a byte order mark'
  if (/^\0+$/.test(rest)) return `${size} of zeros`
  if (/^\ufeff?[{[]/.test(rest)) return `another text like JSON (${size})`
  return rest.startsWith('<') ? `markup (${size})` : `text that is no JSON (${size})`
}
