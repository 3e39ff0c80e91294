/** What may stand between the cells of a line. */
export const DELIMITERS = ['comma', 'semicolon', 'tab'] as const
export type Delimiter = (typeof DELIMITERS)[number]

export const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = {
  comma: 'Comma',
  semicolon: 'Semicolon',
  tab: 'Tab',
}
