import { parseExact } from '#domain/text/exact-number.ts'
import { asText, RecordSplitter } from './ingest/split.ts'

/** The records of an answer, and what it says of itself beside them (see AnswerNotes). */
export type Records = {
  /** JSON values whose numbers are exact; undefined in place of one that is not JSON. */
  records: readonly unknown[]
  total: number | null
  more: string | null
}

/**
 * The records in the bytes of an answer. The payload may be a list, one record, or a page of either. Throws ApiError;
 * 'wrong-shape' where there is nothing like that.
 */
export async function readRecords(chunks: AsyncIterable<Uint8Array>): Promise<Records> {
  const records: unknown[] = []
  const splitter = new RecordSplitter(asText((text) => records.push(parsed(text))))
  for await (const chunk of chunks) splitter.push(chunk)
  const more = splitter.end()
  return { records, total: splitter.total, more }
}

function parsed(text: string): unknown {
  try {
    return parseExact(text)
  } catch {
    return undefined
  }
}
