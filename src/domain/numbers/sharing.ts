import { known } from '#domain/record/related.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import type { RowStore } from './row-store.ts'
import type { Relation, TnRow } from './tn-row.ts'

/** The places of the rows that have the record with this uuid, in any case, as a relation. */
export function placesOn(rows: RowStore, relation: Relation, uuid: string): number[] {
  const id = foldUuid(uuid)
  const places: number[] = []
  if (relation === 'tnorder') rows.texts.order.eachWith(id, (place) => places.push(place))
  else {
    const isIt = rows.shared.map((it) => idOf(it) === id)
    const numbers = rows.relation(relation)
    for (let place = 0; place < rows.count; place++) {
      if (isIt[numbers[place] as number]) places.push(place)
    }
  }
  for (const [place, row] of rows.odd) if (idOf(row[relation]) === id) places.push(place)
  return places
}

function idOf(relation: TnRow[Relation]) {
  const uuid = known<Exclude<typeof relation, 'unknown' | null>>(relation)?.uuid
  return uuid ? foldUuid(uuid) : null
}
