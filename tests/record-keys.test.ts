import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordKeys } from '#domain/record/record-keys.ts'

test('a record is known by its uuid in lower case, by its place where that is missing or repeated', () => {
  expect(recordKeys(['A1', null, 'a1', 'b2', ''])).toEqual(['a1', '@1', '@2', 'b2', '@4'])
})

test('no two records of an answer are known by the same', () => {
  const uuids = fc.array(fc.option(fc.constantFrom('a', 'A', 'b', '', '@0', '@1')))
  fc.assert(
    fc.property(uuids, (uuids) => {
      const keys = recordKeys(uuids)

      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
