import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { asBytes, RecordSplitter } from '#api/ingest/bytes/split.ts'
import { codePoint } from './support/code-point.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const asText = (onRecord: (text: string) => void) =>
  asBytes((bytes) => onRecord(decoder.decode(bytes)))

/** The records of an answer that arrives in pieces cut at these places. */
function split(bytes: Uint8Array, cuts: number[] = []) {
  const texts: string[] = []
  const splitter = new RecordSplitter(asText((text) => texts.push(text)))
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  for (const [i, place] of [0, ...places].entries()) splitter.push(bytes.slice(place, places[i]))
  splitter.end()
  return texts.map((text): unknown => JSON.parse(text))
}

const anyText = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '\n', 'é', '漢', '📞', '\ud83d'),
  }),
  fc.constantFrom('\udc00lone', 'a\ud800', '\u2028', '\ufeff', '__proto__', '"}]', '\\"'),
)
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json')),
    fc.dictionary(anyText, tie('json')),
  ),
}))
const space = fc.constantFrom(undefined, 1, 2, '\t', '\r\n  ')
const cuts = fc.array(fc.nat(), { maxLength: 60 })
const same = (value: unknown) => JSON.parse(JSON.stringify(value))

test('gives the records that JSON.parse gives, whatever they are and wherever the pieces are cut', () => {
  fc.assert(
    fc.property(
      fc.array(json),
      json,
      space,
      cuts,
      fc.boolean(),
      (payload, meta, indent, places, first) => {
        const envelope = first ? { payload, meta, success: true } : { meta, success: true, payload }
        const text = JSON.stringify(envelope, null, indent)

        const records = split(encode(text), places)

        expect(records).toEqual(JSON.parse(text).payload)
      },
    ),
    { numRuns: 400 },
  )
})

test('gives the records of a page of results, with its keys in any order', () => {
  fc.assert(
    fc.property(fc.array(json), cuts, fc.boolean(), (data, places, last) => {
      const page = last ? { take: 50, skip: 0, total: 9, data } : { data, take: 50, skip: 0 }
      const text = JSON.stringify({ status: 200, payload: page, success: true })

      const records = split(encode(text), places)

      expect(records).toEqual(same(data))
    }),
  )
})

test('gives the same when every byte comes alone', () => {
  const payload = [
    { name: 'Zürich {"}] \\" 漢 📞', nested: [[{}], [[]]] },
    12,
    'é',
    null,
    [1, { a: 2 }],
    -1.5e3,
  ]
  const bytes = encode(
    ` {\n"payload" :\t${JSON.stringify(payload, null, 3)} , "success":true } \r\n`,
  )

  const records = split(bytes, [...bytes.keys()])

  expect(records).toEqual(payload)
})

test('passes over a byte order mark', () => {
  const bytes = encode('\ufeff{"payload":[{"a":1}]}')

  const records = split(bytes, [1, 2])

  expect(records).toEqual([{ a: 1 }])
})

test('keeps invalid bytes as the replacement character, as a text decoder does', () => {
  const bytes = Uint8Array.from([...encode('{"payload":["'), 0xff, 0xe2, 0x82, ...encode('"]}')])

  const records = split(bytes, [14, 15])

  expect(records).toEqual(JSON.parse(new TextDecoder().decode(bytes)).payload)
})

test('hands on a record that is not JSON as it came, and goes on with the next', () => {
  const seen: string[] = []
  const splitter = new RecordSplitter(asText((text) => seen.push(text)))

  splitter.push(encode('{"payload":[{"a" 1},{"a":NaN},{"b":0,"a":2}]}'))
  splitter.end()

  expect(seen).toEqual(['{"a" 1}', '{"a":NaN}', '{"b":0,"a":2}'])
})

test.each([
  ['an empty body', '', 'not-json'],
  ['white space', ' \n', 'not-json'],
  ['a page of HTML', '<html>Bad gateway</html>', 'not-json'],
  ['words', 'true enough', 'not-json'],
  ['a bare number', '12', 'wrong-shape'],
  ['null', 'null', 'wrong-shape'],
  ['a bare list', '[{"uuid":"a"}]', 'wrong-shape'],
  ['half a bare list', '[{"uuid":', 'cut-off'],
  ['no payload', '{"success":true}', 'wrong-shape'],
  ['an empty object', '{}', 'wrong-shape'],
  ['a null payload', '{"payload":null}', 'wrong-shape'],
  ['a text as payload', '{"payload":"[]"}', 'wrong-shape'],
  ['an empty object as payload', '{"payload":{}}', 'wrong-shape'],
  ['a page without records', '{"payload":{"take":50,"total":0}}', 'wrong-shape'],
  ['a page whose data is null', '{"payload":{"data":null}}', 'wrong-shape'],
  ['a page whose data is no list', '{"payload":{"data":{}}}', 'wrong-shape'],
  ['a refusal', '{"success":false,"message":"no","status":0}', 'refused'],
  ['a refusal with a list', '{"payload":[],"success":false}', 'refused'],
  ['a session that ended', '{"success":false,"message":"no","status":401}', 'unauthorized'],
  ['a missing brace', '{"payload":[]', 'cut-off'],
  ['a missing bracket', '{"payload":[{"a":1}', 'cut-off'],
  ['half a record', '{"payload":[{"a":1},{"a', 'cut-off'],
  ['half an escape', '{"payload":["\\', 'cut-off'],
  ['half a key', '{"pay', 'cut-off'],
  ['a comma too many', '{"payload":[1,]}', 'not-json'],
  ['a comma too few', '{"payload":[1 2]}', 'not-json'],
  ['no record between commas', '{"payload":[1,,2]}', 'not-json'],
  ['a key without quotes', '{payload:[]}', 'not-json'],
  ['an envelope value that is not JSON', '{"meta":nope,"payload":[]}', 'not-json'],
  ['NaN beside the records', '{"payload":[],"took":NaN}', 'not-json'],
  ['a bracket too few in a record', '{"payload":[{"a":[1},{"a":2}]}', 'not-json'],
  ['a quote too few in a record', '{"payload":[{"a":"x},{"a":2}]}', 'not-json'],
  ['a bare list with NaN', '[NaN]', 'not-json'],
  ['a list cut off in a word', '{"payload":[tru', 'cut-off'],
  ['a colon too few', '{"payload" []}', 'not-json'],
  ['a comma too many at the end', '{"payload":[],}', 'not-json'],
])('tells %s for what it is, in one piece or in many', (_, body, kind) => {
  const bytes = encode(body)

  expect(() => split(bytes)).toThrow(expect.objectContaining({ name: 'ApiError', kind }))
  expect(() => split(bytes, [...bytes.keys()])).toThrow(expect.objectContaining({ kind }))
})

test.each([
  ['one record', '{"payload":{"uuid":"a","tn":{"tn":1}}}', [{ uuid: 'a', tn: { tn: 1 } }]],
  ['one record in a page', '{"payload":{"take":1,"data":{"uuid":"a"}}}', [{ uuid: 'a' }]],
  ['an empty list in a page', '{"payload":{"data":[]}}', []],
])('reads a payload that is %s, in one piece or in many', (_, body, records) => {
  const bytes = encode(` ${body}\n`)

  expect(split(bytes)).toEqual(records)
  expect(split(bytes, [...bytes.keys()])).toEqual(records)
})

test('an object without a key of records is none, be it the payload or its data', () => {
  for (const object of ['{"message":"no"}', '{"data":{"message":"no"}}']) {
    expect(() => split(encode(`{"payload":${object}}`))).toThrow('wrong-shape')
  }
  expect(split(encode('{"payload":{"x":[{}],"uuid":"a","tn":{"y":1,"tn":2}}}'))).toEqual([
    { x: [{}], uuid: 'a', tn: { y: 1, tn: 2 } },
  ])
})

test.each([
  ['{"payload":{"total":250,"data":[1,2]}}', 250],
  ['{"payload":{"data":[1,2],"skip":0,"total":"250"}}', 250],
  ['{"payload":{"data":[1,2],"total":null}}', null],
  ['{"payload":[1,2],"total":250}', null],
])('knows how many records there are in all: %s', (body, total) => {
  const splitter = new RecordSplitter(asText(() => {}))

  splitter.push(encode(body))
  splitter.end()

  expect(splitter.total).toBe(total)
})

test.each([
  ['a second answer', '{"payload":[3]}', 'another text like JSON (15 bytes)'],
  ['words', ' garbage', 'text that is no JSON (7 bytes)'],
  ['a byte order mark', '\ufeff', 'a byte order mark'],
  ['a bracket too many', ']', 'text that is no JSON (1 byte)'],
  ['much', `<!--${'x'.repeat(200_000)}-->`, 'markup (200007 bytes)'],
  ['space', ' \r\n', null],
])('tells %s after the end for what it is, and loses no record', (_, rest, words) => {
  const bytes = encode(`{"payload":[1,2]}${rest}`)
  for (const size of [bytes.length, 1000, 7]) {
    const records: string[] = []
    const splitter = new RecordSplitter(asText((text) => records.push(text)))
    for (let at = 0; at < bytes.length; at += size) splitter.push(bytes.slice(at, at + size))

    expect(splitter.end()).toBe(words)

    expect(records).toEqual(['1', '2'])
  }
})

test('gives every record before the place where the answer is cut off', () => {
  const seen: string[] = []
  const splitter = new RecordSplitter(asText((text) => seen.push(text)))

  splitter.push(encode('{"payload":[{"a":1},{"a":2},{"a"'))

  expect(() => splitter.end()).toThrow(expect.objectContaining({ kind: 'cut-off' }))
  expect(seen).toEqual(['{"a":1}', '{"a":2}'])
})

test('reads one huge record in small pieces without starting over each time', () => {
  const text = 'x'.repeat(20_000_000)
  const piece = encode(text.slice(0, 20_000))
  const records: string[] = []
  const take = vi.fn(asText((record) => records.push(record)))
  const splitter = new RecordSplitter(take)

  splitter.push(encode('{"payload":[{"name":"'))
  for (let sent = 0; sent < text.length; sent += piece.length) splitter.push(piece)
  splitter.push(encode('"}]}'))
  splitter.end()

  expect(records).toEqual([`{"name":"${text}"}`])
  // At each of the 1,000 pieces it would read ten thousand million bytes.
  expect(take.mock.calls.length).toBeLessThan(100)
})

test('streams 200 MB without keeping them', () => {
  const record = JSON.stringify({
    uuid: 'a',
    name: 'é{"\\"}'.repeat(4),
    created_by: { token: 'x'.repeat(2_900) },
  })
  const chunk = encode(`${`${record},`.repeat(20)}`)
  const chunks = Math.ceil(200e6 / chunk.length)
  let records = 0
  let peak = 0
  const splitter = new RecordSplitter(asText(() => records++))
  const before = process.memoryUsage().arrayBuffers

  splitter.push(encode('{"payload":['))
  for (let sent = 0; sent < chunks; sent++) {
    splitter.push(chunk.subarray(0, 1_000))
    splitter.push(chunk.subarray(1_000))
    peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)
  }
  splitter.push(encode(`${record}]}`))
  splitter.end()

  expect(records).toBe(chunks * 20 + 1)
  expect(peak).toBeLessThan(8e6)
}, 20_000)
