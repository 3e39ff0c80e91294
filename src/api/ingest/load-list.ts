import * as v from 'valibot'
import { ApiError } from '#api/api-error.ts'
import { payloadOf, request } from '#api/http.ts'
import { doubleLeases, leasedTwice } from '#domain/double-leases.ts'
import { kindOf, PricePlan } from '#domain/price-plan.ts'
import { RowIndex } from '#domain/row-index.ts'
import { many } from '#domain/shapes.ts'
import type { TnList } from '#domain/tn-list.ts'
import { type TnRow, tnRow } from '#domain/tn-row.ts'

const BATCH = 1000

/**
 * The whole list of numbers as it arrives: each value is a new TnList that holds more than the last, the
 * final one is `complete`. Throws ApiError; what arrived before has been yielded by then.
 */
export async function* loadTnList({
  signal,
}: {
  signal?: AbortSignal
} = {}): AsyncGenerator<TnList> {
  const askedAt = Date.now()
  const { chunks } = await request('/profile/tn', signal ? { signal } : {})
  const decoder = new TextDecoder()
  let body = ''
  for await (const chunk of chunks()) body += decoder.decode(chunk, { stream: true })
  let envelope: unknown
  try {
    envelope = JSON.parse(body + decoder.decode())
  } catch {
    throw new ApiError(/^\s*[{[]/.test(body) ? 'cut-off' : 'not-json', { status: 200 })
  }
  const records = many(payloadOf(envelope))
  if (!records) throw new ApiError('wrong-shape', { status: 200 })
  const index = new RowIndex()
  const plans: PricePlan[] = []
  let skipped = 0
  const snapshot = (read: number, complete: boolean): TnList => ({
    index,
    plans: [...plans],
    skipped,
    records: read,
    bytes: body.length,
    totalBytes: body.length,
    complete,
    askedAt,
  })
  for (let start = 0; start < records.length; start += BATCH) {
    const rows: TnRow[] = []
    for (const [offset, record] of records.slice(start, start + BATCH).entries()) {
      if (record === null || typeof record !== 'object' || Array.isArray(record)) skipped++
      else if (kindOf(record) === 'plan') {
        const result = v.safeParse(PricePlan, record)
        if (result.typed) plans.push(result.output)
        else skipped++
      } else {
        const row = tnRow(record, start + offset, askedAt)
        if (row) rows.push(row)
        else skipped++
      }
    }
    index.add(rows)
    if (start + BATCH < records.length) yield snapshot(start + BATCH, false)
  }
  for (const place of doubleLeases(index.rows, askedAt)) {
    index.replace(place, leasedTwice(index.rows[place] as TnRow))
  }
  yield snapshot(records.length, true)
}
