/** How many words of 32 bits a uuid has. */
export const WORDS = 4

/** The value of each hexadecimal digit by its character code. */
const NIBBLES = new Uint8Array(256)
for (let i = 0; i < 16; i++) NIBBLES[i.toString(16).charCodeAt(0)] = i
const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** Where the digits of a uuid stand in its text. */
const DIGITS_AT = Array.from({ length: 36 }, (_, at) => at).filter((at) => !isDash(at))

/** Writes the uuid whose 36 characters, in lower case, stand in `text` from a place on into four words. */
export function packUuid(text: ArrayLike<number>, from: number, words: Uint32Array, at: number) {
  for (let word = 0; word < WORDS; word++) {
    let value = 0
    for (let digit = word * 8; digit < word * 8 + 8; digit++) {
      const code = text[from + (DIGITS_AT[digit] as number)] as number
      value = (value << 4) | (NIBBLES[code] as number)
    }
    words[at + word] = value
  }
}

/** The uuid that four words say. */
export function uuidText(words: Uint32Array, at: number) {
  const pair = (word: number, shift: number) =>
    PAIRS[((words[at + word] as number) >>> shift) & 0xff] as string
  const two = (word: number, shift: number) => pair(word, shift + 8) + pair(word, shift)
  return `${two(0, 16)}${two(0, 0)}-${two(1, 16)}-${two(1, 0)}-${two(2, 16)}-${two(2, 0)}${two(3, 16)}${two(3, 0)}`
}

/** A number that differs for most uuids. */
export function hashOf(words: Uint32Array, at: number) {
  let hash = words[at] as number
  for (let word = 1; word < WORDS; word++) {
    hash = Math.imul(hash ^ (words[at + word] as number), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

/** Whether two uuids are the same. */
export function sameWords(a: Uint32Array, at: number, b: Uint32Array, bAt: number) {
  for (let word = 0; word < WORDS; word++) if (a[at + word] !== b[bAt + word]) return false
  return true
}

const DASH = 16

/** Where the groups of a uuid start in its text. */
const GROUPS_AT = [0, 9, 14, 19, 24]

/** Makes a check for whether the text of a uuid has this in it, or where a group starts only; null where no uuid can have it. */
export function findsIn(needle: string, atGroup: boolean) {
  if (!/^[\da-f-]{0,36}$/.test(needle)) return null
  const wanted = [...needle].map((it) => (it === '-' ? DASH : Number.parseInt(it, 16)))
  const starts = atGroup ? GROUPS_AT : Array.from({ length: 36 }, (_, at) => at)
  const froms = starts.filter((at) => at + wanted.length <= 36)
  const text = new Uint8Array(36).fill(DASH)
  const three = /[\da-f]{3}/.exec(needle)?.[0]
  const mayHave = three === undefined ? null : hasThree(Number.parseInt(three, 16))
  return (words: Uint32Array, at: number) => {
    if (mayHave?.(words, at) === false) return false
    for (let digit = 0; digit < 32; digit++) {
      const word = words[at + (digit >> 3)] as number
      text[DIGITS_AT[digit] as number] = (word >>> (28 - (digit & 7) * 4)) & 15
    }
    for (let place = 0; place < froms.length; place++) {
      const from = froms[place] as number
      let i = 0
      while (i < wanted.length && text[from + i] === wanted[i]) i++
      if (i === wanted.length) return true
    }
    return false
  }
}

/** Makes a check for whether a uuid has three digits in a row, dashes left out. Nearly all have not, and it is asked of all. */
function hasThree(digits: number) {
  return (words: Uint32Array, at: number) => {
    let before = 0
    for (let i = at; i < at + WORDS; i++) {
      const word = words[i] as number
      for (let shift = 20; shift >= 0; shift -= 4) {
        if (((word >>> shift) & 0xfff) === digits) return true
      }
      // The last two digits of the word before stand in front of its own.
      const seam = (before << 8) | (word >>> 24)
      if (i > at && (((seam >>> 4) & 0xfff) === digits || (seam & 0xfff) === digits)) return true
      before = word & 0xff
    }
    return false
  }
}

function isDash(at: number) {
  return at === 8 || at === 13 || at === 18 || at === 23
}
