/** What an answer of many records says of itself beside them. */
export type AnswerNotes = {
  /** Records that it holds, those that could not be read among them. */
  records: number
  skipped: number
  /** Records that there are by its own count, where it is a page of results; null where it does not say. */
  total: number | null
  /** What came after it, in words; null where nothing did. */
  more: string | null
}

/** True where every record there is was sent and read: only then can it be said that something is in none of them. */
export const holdsAll = ({ records, skipped, total }: AnswerNotes) =>
  skipped === 0 && (total ?? 0) <= records
