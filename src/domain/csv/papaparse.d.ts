/** What we use of papaparse. Its published types bring in all of Node's, which no browser has. */
declare module 'papaparse' {
  /** Lines of CSV, without the last line break; a text that matches `escapeFormulae` gets an apostrophe in front. */
  function unparse(
    lines: readonly (readonly (string | number)[])[],
    config: { newline: string; escapeFormulae: RegExp; quotes: boolean },
  ): string
  export default { unparse }
}
