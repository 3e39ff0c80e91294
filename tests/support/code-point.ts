import fc from 'fast-check'

/**
 * Any code point, lone surrogates among them, what can be printed most often: as fast-check's own "binary" unit, which
 * first makes a table of all 1,114,112 that stays in memory.
 */
export const codePoint = fc
  .nat(0x10ffff)
  .map((place) => String.fromCodePoint((place + 32) % 0x110000), placeOf)

function placeOf(text: unknown) {
  const [first, ...more] = String(text)
  if (first === undefined || more.length) throw new Error('not one code point')
  return ((first.codePointAt(0) as number) + 0x110000 - 32) % 0x110000
}
