/** The rows of a table in their order, read one at a time so that none has to exist before it is seen. */
export type RowSource<Row> = {
  count: number
  at: (index: number) => Row
  /** What the row at a place is known by, also in the next answer of the API. */
  keyAt: (index: number) => string
}

/** A row source over an array. */
export const rowsFrom = <Row extends { key: string }>(rows: readonly Row[]): RowSource<Row> => ({
  count: rows.length,
  at: (index) => rows[index] as Row,
  keyAt: (index) => (rows[index] as Row).key,
})

/** Where the row with a key stands; null where it does not show. */
export function placeOf(rows: RowSource<unknown>, key: string) {
  for (let place = 0; place < rows.count; place++) if (rows.keyAt(place) === key) return place
  return null
}
