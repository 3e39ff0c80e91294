/** The rows of a table in their order, read one at a time so that none has to exist before it is seen. */
export type RowSource<Row> = {
  count: number
  at: (index: number) => Row
  /** What a row is known by, also in the next answer of the API. */
  keyOf: (row: Row) => string
}

/** A row source over an array. */
export const rowsFrom = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): RowSource<Row> => ({
  count: rows.length,
  at: (index) => rows[index] as Row,
  keyOf,
})

/** Where the row with a key stands; null where it does not show. */
export function placeOf<Row>(rows: RowSource<Row>, key: string) {
  for (let place = 0; place < rows.count; place++) {
    if (rows.keyOf(rows.at(place)) === key) return place
  }
  return null
}
