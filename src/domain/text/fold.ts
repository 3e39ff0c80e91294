/** Text that folding only puts into lower case: printable ASCII with single spaces. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/**
 * Marks that make no other word: the accents of Latin, Greek and Cyrillic ("inherited": of no script of their own), and
 * the points of Hebrew and Arabic, which are mostly left out in writing. Vowel signs of other scripts are letters.
 */
const ACCENTS =
  /^(?=\p{M})[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u

/** Marks that can make another letter: the voicing of kana, the breve of й, hamza and madda. */
const TELLING = '\u3099\u309a\u0306\u0653\u0654\u0655'

/** Two of them where they make none: a breve on anything but й; hamza and madda on an alef, mostly left out. */
const NOT_TELLING = /(?<!и\p{M}*)\u0306|(?<=ا\p{M}*)[\u0653-\u0655]+/gu

/** Text that holds no marks and no letters in parts. */
const WHOLE = /^[\0-\u02ff]*$/

/** Letters with no other form in Unicode that people without them type as these. ς is σ at the end of a word. */
const SPELT: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  þ: 'th',
  ς: 'σ',
}

/** What each character that is no plain ASCII folds to; texts use few of them, over and over. */
const folded = new Map<string, string>()

/**
 * A text as search compares it: compatibility form, no case, accents or invisible characters, digits of every script
 * as 0 to 9, dashes, quotes and runs of space each alike, no space around it. Folding twice changes nothing.
 * Source: Unicode Standard Annex #15 (NFKC) and the Unicode Character Database.
 */
export function fold(text: string) {
  if (PLAIN.test(text)) return text.toLowerCase()
  const bare = text
    // The compatibility form would take these apart.
    .replace(/[\u00b4\u1ffd]/g, "'")
    .replace(/[″‶]/g, '"')
    .normalize('NFKD')
    .replace(/[^ -_a-~]/gu, foldCharacter)
    .toLowerCase()
  const whole = WHOLE.test(bare) ? bare : bare.replace(NOT_TELLING, '').normalize('NFC')
  return whole.replace(/ {2,}/g, ' ').trim()
}

function foldCharacter(character: string) {
  const known = folded.get(character)
  if (known !== undefined) return known
  const made = remade(character)
  folded.set(character, made)
  return made
}

function remade(character: string) {
  // U+FFF9 to U+FFFC are left behind by rich text; U+0640 only stretches an Arabic word.
  if (/[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc\u0640]/u.test(character)) return ''
  if (ACCENTS.test(character)) return TELLING.includes(character) ? character : ''
  if (/[\s\p{Cc}\u2800]/u.test(character)) return ' '
  if (/[\p{Dash}\u02d7\u2043]/u.test(character)) return '-'
  if (/[“”„‟«»〝〞〟״]/.test(character)) return '"'
  if (/[`‘’‚‛‹›′‵ʹʻʼʽˈ՚׳]/.test(character)) return "'"
  if (/\p{Nd}/u.test(character)) return asciiDigit(character)
  // By way of the capital, where dotless ı is I.
  const letter = character.toUpperCase().toLowerCase()
  return SPELT[letter] ?? letter
}

/** Scripts keep their ten digits together, zero first; some stand right behind another's. */
function asciiDigit(digit: string) {
  const code = digit.codePointAt(0) as number
  let first = code
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return String((code - first) % 10)
}
