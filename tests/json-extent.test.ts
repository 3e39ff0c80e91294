import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extentOf, whatFollows } from '#api/request/json-extent.ts'

const container = fc
  .json({ noUnicodeString: false })
  .filter((text) => /^[{[]/.test(text))
  .chain((text) => fc.constantFrom(text, JSON.stringify(JSON.parse(text), null, ' \t')))

test('an object or list ends where it ends, whatever follows', () => {
  fc.assert(
    fc.property(container, fc.string(), (text, more) => {
      expect(extentOf(text + more)).toBe(text.length)
    }),
  )
})

test('every beginning of an object or list is cut off', () => {
  fc.assert(
    fc.property(container, fc.nat(), (text, cut) => {
      expect(extentOf(text.slice(0, cut % text.length))).toBe('cut-off')
    }),
  )
})

test('is whole for exactly the texts that JSON.parse takes', () => {
  const soup = fc.string({
    unit: fc.constantFrom(...'{}[]:,"\\ \n10.eE+-', 'u00e9', 'true', 'null', 'NaN', 'é'),
    maxLength: 12,
  })
  fc.assert(
    fc.property(soup, fc.constantFrom('[', '{', '{"a":'), (text, start) => {
      const whole = start + text

      const parses = (() => {
        try {
          JSON.parse(whole)
          return true
        } catch {
          return false
        }
      })()

      const extent = extentOf(whole)
      expect(typeof extent === 'number' && whole.slice(extent).trim() === '').toBe(parses)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['{"a":NaN}', 'wrong'],
  ['{"a":Infinity', 'wrong'],
  ['[1,]', 'wrong'],
  ['{"a":1,}', 'wrong'],
  ["{'a':1}", 'wrong'],
  ['{a:1}', 'wrong'],
  ['["a\nb"]', 'wrong'],
  ['["\\x41"]', 'wrong'],
  ['[01]', 'wrong'],
  ['[.5', 'wrong'],
  ['[1}', 'wrong'],
  ['12', 'wrong'],
  ['<html>', 'wrong'],
  ['[1.', 'cut-off'],
  ['[-', 'cut-off'],
  ['[1e', 'cut-off'],
  ['[tru', 'cut-off'],
  ['["\\u12', 'cut-off'],
  ['{"a"', 'cut-off'],
  ['{"a":', 'cut-off'],
  ['{"a":1', 'cut-off'],
  ['', 'cut-off'],
])('%j is %s', (text, extent) => {
  expect(extentOf(text)).toBe(extent)
})

test.each([
  [' \r\n', 3, null],
  ['\ufeff', 3, 'a byte order mark'],
  ['\0\0', 2, '2 bytes of zeros'],
  ['{"payload":[]}', 14, 'another text like JSON (14 bytes)'],
  ['<!-- proxy -->', 14, 'markup (14 bytes)'],
  ['}', 1, 'text that is no JSON (1 byte)'],
])('what follows an answer is told without quoting it: %j', (text, bytes, words) => {
  expect(whatFollows(text, bytes)).toBe(words)
})
