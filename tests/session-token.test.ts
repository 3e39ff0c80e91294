import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expiryOf } from '#api/auth.ts'
import { codePoint } from './support/code-point.ts'

const base64url = (text: string) => Buffer.from(text, 'utf8').toString('base64url')
const token = (payload: string) => `${base64url('{"alg":"HS256"}')}.${base64url(payload)}.c2ln`

test.each([
  ['{"exp":1893456000}', 1_893_456_000_000],
  ['{"exp":1893456000.5}', 1_893_456_000_500],
  ['{"name":"Jörg 😀 ÿ?>","exp":1893456000}', 1_893_456_000_000],
  ['{"exp":"1893456000"}', null],
  ['{"exp":0}', null],
  ['{"exp":-1893456000}', null],
  ['{"exp":1e300}', null],
  ['{"exp":1e999}', null],
  ['{"exp":8640000000001}', null],
  ['{"exp":null}', null],
  ['{"exp":{"at":1}}', null],
  ['{"exp":NaN}', null],
  ['{}', null],
  ['null', null],
  ['7', null],
  ['', null],
])('a token that says %s ends at %s', (payload, end) => {
  expect(expiryOf(token(payload))).toBe(end)
})

test('whatever a token is, its end is a date or unknown', () => {
  const anything = fc.oneof(
    fc.string({ unit: codePoint }),
    fc.json().map(token),
    fc
      .record({ exp: fc.oneof(fc.double(), fc.string(), fc.constant(null)) })
      .map((claims) => token(JSON.stringify(claims))),
  )

  fc.assert(
    fc.property(anything, (text) => {
      const end = expiryOf(text)

      expect(end === null || !Number.isNaN(new Date(end).getTime())).toBe(true)
    }),
  )
})
