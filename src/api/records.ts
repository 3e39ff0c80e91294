import { parseRecord } from './ingest/bytes/parse-record.ts'
import { asBytes, RecordSplitter } from './ingest/bytes/split.ts'
import { inSlices } from './slices/in-slices.ts'

/** The records of an answer, and what it says of itself beside them (see AnswerNotes). */
export type Records = {
  /** JSON values whose numbers are exact; undefined in place of one that is not JSON. */
  records: readonly unknown[]
  total: number | null
  more: string | null
}

/**
 * The records in the bytes of an answer. The payload may be a list, one record, or a page of either. Throws ApiError;
 * 'wrong-shape' where there is nothing like that; or the signal's reason.
 */
export async function readRecords(
  chunks: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<Records> {
  const sent: Uint8Array[] = []
  const splitter = new RecordSplitter(asBytes((bytes) => sent.push(bytes.slice())))
  for await (const chunk of chunks) splitter.push(chunk)
  const more = splitter.end()
  return { records: await inSlices(parsed(sent), { signal }), total: splitter.total, more }
}

function* parsed(sent: readonly Uint8Array[]): Generator<void, unknown[]> {
  const records: unknown[] = []
  for (const bytes of sent) {
    try {
      records.push(yield* parseRecord(bytes))
    } catch {
      records.push(undefined)
    }
  }
  return records
}
