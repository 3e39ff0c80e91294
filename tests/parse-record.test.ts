import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRecord } from '#api/ingest/bytes/parse-record.ts'
import { parseExact } from '#domain/text/exact-number.ts'
import { ended } from '#domain/text/steps.ts'
import { codePoint } from './support/code-point.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const read = (parse: () => unknown) => {
  try {
    return { value: parse() }
  } catch (error) {
    return { error: error instanceof SyntaxError }
  }
}
const inParts = (text: string, part: number) => read(() => ended(parseRecord(encode(text), part)))
const atOnce = (text: string) => read(() => parseExact(text))

test.each([
  '{}',
  '[]',
  '[[],[]]',
  '[1,2,]',
  '[,1]',
  '[1 2]',
  '[1,2',
  '[1}',
  '{"a":1,}',
  '{"a" 1}',
  '{"a":}',
  '{"a":1,"b":[1,2,3,4,5,6,7,8]}',
  '{"a":[1,2,3,4,5,6],"a":2,"b":{"c":3,"c":[1,2,3,4,5,6]}}',
  '{"2":1,"b":2,"1":3,"__proto__":{"x":[1,2,3,4]}}',
  '["a":1,2,3]',
  '{"a":"b":1}',
  '[0.10, 12345678901234567890 , 1e-7 ,true, null ,"]},\\"{["]',
  ' [1,2,3] ',
  '"only a text that is long"',
  '[nope,1,2,3]',
])('%s reads in parts as it does at once', (text) => {
  const parts = [1, 4, 9, 1000].map((part) => inParts(text, part))

  expect(parts).toEqual(parts.map(() => atOnce(text)))
})

const spaced = fc.constantFrom('', ' ', '\n\t')
const json = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('0.10', '12345678901234567890', '-0', '1e5', 'true', 'null', '""'),
    fc.string({ unit: codePoint }).map((it) => JSON.stringify(it.toWellFormed())),
    fc
      .tuple(fc.array(tie('any'), { maxLength: 5 }), spaced)
      .map(([all, space]) => `[${space}${all.join(`${space},${space}`)}${space}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', '1', 'é"', '__proto__'), tie('any')), {
        maxLength: 5,
      })
      .map((all) => `{${all.map(([key, it]) => `${JSON.stringify(key)}:${it}`).join(', ')}}`),
  ),
})).any

test('any JSON reads in parts as it does at once, keys in the same order', () => {
  fc.assert(
    fc.property(json, fc.integer({ min: 1, max: 40 }), (text, part) => {
      const parts = inParts(text, part)

      expect(parts).toEqual(atOnce(text))
      expect(JSON.stringify(parts)).toBe(JSON.stringify(atOnce(text)))
    }),
    { numRuns: 1_000 },
  )
})

test('a text that is no JSON any more is none in parts either', () => {
  fc.assert(
    fc.property(
      json,
      fc.nat(),
      fc.constantFrom('', ',', ':', '[', '}', '"', ' 1', '\\'),
      fc.integer({ min: 1, max: 40 }),
      (text, at, sign, part) => {
        const place = at % (text.length + 1)
        const spoiled = (text.slice(0, place) + sign + text.slice(place + 1)).toWellFormed()

        expect(inParts(spoiled, part)).toEqual(atOnce(spoiled))
      },
    ),
    { numRuns: 1_000 },
  )
})
