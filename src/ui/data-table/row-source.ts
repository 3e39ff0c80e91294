/** The rows of a table in their order, read one at a time so that none has to exist before it is seen. */
export type RowSource<Row> = {
  count: number
  at: (index: number) => Row
  keyOf: (row: Row) => React.Key
}

/** A row source over an array. */
export const rowsFrom = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => React.Key,
): RowSource<Row> => ({
  count: rows.length,
  at: (index) => rows[index] as Row,
  keyOf,
})
