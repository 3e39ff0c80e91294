/** What we use of papaparse. Its published types bring in all of Node's, which no browser has. */
declare module 'papaparse' {
  /** Lines of CSV, without the last line break; cells of which `quotes` is true are quoted in any case. */
  function unparse(
    lines: readonly (readonly string[])[],
    config: { newline: string; delimiter: string; quotes: (cell: string) => boolean },
  ): string
  export default { unparse }
}
