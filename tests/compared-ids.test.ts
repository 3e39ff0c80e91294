import { expect, test } from 'vitest'
import { idsOnce, idsWith, idsWithout, readIds } from '#domain/lookup/compare/compared-ids.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [A, B, C] = [1, 2, 3].map(id) as [string, string, string]

test.each([
  ['nothing', [], {}],
  ['two', [`${A},${B}`], { ids: [A, B] }],
  ['other marks between them', [`${A}; ${B}\n${C}`], { ids: [A, B, C] }],
  ['several parameters', [A, B], { ids: [A, B] }],
  ['other spellings', [`${A.toUpperCase()},{${B}},urn:uuid:${C}`], { ids: [A, B, C] }],
  ['one twice', [`${A},${B},${A.toUpperCase()},${A}`], { ids: [A, B], repeated: [A] }],
  ['what is no uuid', [`${A},abc,${B},,abc`], { ids: [A, B], malformed: ['abc'] }],
  [
    'too many',
    [[1, 2, 3, 4, 5, 6, 7].map(id).join()],
    { ids: [1, 2, 3, 4, 5].map(id), over: [id(6), id(7)] },
  ],
])('reads %s', (_, sent, read) => {
  expect(readIds(sent)).toEqual({ ids: [], over: [], repeated: [], malformed: [], ...read })
})

test('a change of one number leaves all else that stands in the address', () => {
  const sent = [`${A},abc,${B.toUpperCase()},${A}`]

  expect(idsWith(sent, C)).toBe(`${A},abc,${B.toUpperCase()},${A},${C}`)
  expect(idsWithout(sent, [B])).toBe(`${A},abc,${A}`)
  expect(idsWithout(sent, [A])).toBe(`abc,${B.toUpperCase()}`)
  expect(idsWithout(sent, ['abc'])).toBe(`${A},${B.toUpperCase()},${A}`)
  expect(idsOnce(sent)).toBe(`${A},abc,${B.toUpperCase()}`)
})
