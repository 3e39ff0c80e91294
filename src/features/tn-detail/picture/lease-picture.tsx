import type { TnList } from '#domain/numbers/tn-list.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { NameAndState, SHARED, SharedBy, useOthers } from '#features/tn-detail/outline.tsx'
import { asSent } from '#ui/value/as-sent.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { endDate } from '#ui/value/lease/end-date.tsx'
import { useTnName } from '#ui/value/lease/tn-name.tsx'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import { RelationPicture } from './relation-picture.tsx'

type LeasePictureProps = { row: LeaseRow; list: TnList | null }

/** What a number hangs on as a picture: the facts of the outline and the head, and no others. */
export function LeasePicture({ row, list }: LeasePictureProps) {
  useTimesInUtc()
  const tnName = useTnName()
  const others = useOthers(row, list)
  return (
    <RelationPicture
      number={{ kind: 'Number', name: tnName(row) ?? <Dash /> }}
      lease={{
        kind: 'Lease',
        name: row.uuid ? <Uuid uuid={row.uuid} /> : <Dash />,
        note: asSent(row.unreadable, 'expired_on') ?? (
          <>
            {row.autorenew ? 'Renews ' : 'Ends '}
            {endDate(row.expired_on, null)}
          </>
        ),
      }}
      relations={SHARED.map(({ relation, kind, param }, place) => ({
        kind,
        name: <NameAndState relation={relation} row={row} />,
        note: (
          <SharedBy relation={relation} param={param} row={row} others={others[place] ?? null} />
        ),
        missing: row[relation] === null || row[relation] === 'unknown',
      }))}
    />
  )
}
