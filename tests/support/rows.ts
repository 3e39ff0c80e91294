import { tnRowReader } from '#domain/numbers/tn-row-reader.ts'

/** The row of one lease record, read on its own; null where the record is not an object. `now` is milliseconds UTC. */
export const tnRow = (record: unknown, position: number, now: number) =>
  tnRowReader()(record, position, now)
