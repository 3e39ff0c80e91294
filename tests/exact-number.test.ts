import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ExactNumber, exactJson, parseExact } from '#domain/text/exact-number.ts'
import { codePoint } from './support/code-point.ts'

const digits = (max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: max })
const whole = fc.oneof(
  fc.constant('0'),
  digits(24).map((it) => `${(Number(it[0]) % 9) + 1}${it.slice(1)}`),
)
/** Any number that JSON can say, in any of its spellings. */
const literal = fc
  .tuple(
    fc.constantFrom('', '-'),
    whole,
    fc.option(
      digits(20).map((it) => `.${it}`),
      { nil: '' },
    ),
    fc.option(
      fc
        .tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), digits(2))
        .map((it) => it.join('')),
      { nil: '' },
    ),
  )
  .map((parts) => parts.join(''))

test('every number comes back as it was sent, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(literal, { minLength: 1 }),
      fc.constantFrom('', ' ', '\n  '),
      (all, space) => {
        const text = `{"a":${space}${all[0]},${space}"b":[${all.join(`${space},${space}`)}],"c":{"d":${all[0]}}}`

        const sent = exactJson(parseExact(text))

        expect(sent).toBe(text.replace(/\s/g, ''))
      },
    ),
    { numRuns: 400 },
  )
})

test('everything but such numbers is what JSON.parse gives', () => {
  const strings = fc.oneof(
    fc.string({ unit: codePoint }),
    literal,
    fc.constantFrom('x: 1.50', '"', '\\', '\\"1.0'),
  )
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      strings,
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('json')),
      fc.dictionary(fc.oneof(strings, fc.constant('__proto__')), tie('json')),
    ),
  }))
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify({ value, exact: 0 }).replace(/0}$/, '0.10}')

      const { exact, ...parsed } = parseExact(text) as { exact: unknown }

      expect(exact).toEqual(new ExactNumber('0.10'))
      expect(JSON.stringify(parsed)).toBe(JSON.stringify({ value }))
    }),
    { numRuns: 150 },
  )
})

test('a number that stays the same is a plain one', () => {
  expect(parseExact('[12029822917, 99.87895, -3, 0.001]')).toEqual([
    12029822917, 99.87895, -3, 0.001,
  ])
})

test.each(['{1.0:2}', '[01.0]', '[1.]', '[NaN]', '[1.0', ''])('%j is no JSON', (text) => {
  expect(() => parseExact(text)).toThrow(SyntaxError)
})

test('the last of two equal keys counts, as with JSON.parse', () => {
  expect(parseExact('{"a":1.0,"a":2}')).toEqual({ a: 2 })
})
