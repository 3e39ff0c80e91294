import type { RowStore } from '#domain/rows/row-store.ts'
import type { Relation } from '#domain/rows/tn-row.ts'

/** The places of the rows that have the record with this uuid, in any case, as a relation. */
export function placesOn(rows: RowStore, relation: Relation, uuid: string): number[] {
  const wanted = new Set(rows.relations[relation].withUuid(uuid))
  const numbers = rows.relation(relation)
  const places: number[] = []
  if (wanted.size === 0) return places
  for (let place = 0; place < rows.count; place++) {
    if (wanted.has(numbers[place] as number)) places.push(place)
  }
  return places
}
