/** What stands in the box of Triage, and the text that was looked up last: kept while a person is signed in (useKept). */
export type PastedLines = { text: string; asked: string | null }
export const PASTED_LINES = 'pasted-lines'
export const NOTHING_PASTED: PastedLines = { text: '', asked: null }

/** How many lines of a text have something in them. */
export const linesIn = (text: string) =>
  text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => /\S/.test(line)).length
