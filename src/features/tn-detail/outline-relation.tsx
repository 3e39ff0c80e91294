import { Link } from 'react-router-dom'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { known } from '#domain/record/related.ts'
import { OrderState } from '#ui/badges.tsx'
import { countOf } from '#ui/format.ts'
import { Uuid } from '#ui/uuid.tsx'
import { ActiveBadge } from './active-badge.tsx'
import { OutlineNode } from './outline-node.tsx'
import { RelatedName, RelatedValue } from './related-value.tsx'
import type { SharedRelation } from './sharing.ts'

type OutlineRelationProps = {
  relation: SharedRelation
  kind: string
  param: string
  row: LeaseRow
  /** How many other numbers hang on the same record; null where nobody knows. */
  others: number | null
}

/** A record that the number hangs on, its state, and the way to the other numbers that do. */
export function OutlineRelation({ relation, kind, param, row, others }: OutlineRelationProps) {
  const uuid = known(row[relation])?.uuid
  return (
    <OutlineNode
      kind={kind}
      name={<NameAndState relation={relation} row={row} />}
      note={
        uuid && <Shared to={`/tns?${new URLSearchParams({ [param]: uuid })}`} others={others} />
      }
    />
  )
}

function NameAndState({ relation, row }: { relation: SharedRelation; row: LeaseRow }) {
  if (relation === 'tnorder') {
    return (
      <RelatedValue of={row.tnorder}>
        {({ uuid, state }) => (
          <>
            {uuid && <Uuid uuid={uuid} />} {state && <OrderState state={state} />}
          </>
        )}
      </RelatedValue>
    )
  }
  const inactive = relation.startsWith('sip_') && row[relation as 'sip_connection']
  return (
    <>
      <RelatedName of={row[relation]} />
      {inactive && known(inactive)?.is_active === false && <ActiveBadge of={inactive} />}
    </>
  )
}

function Shared({ to, others }: { to: string; others: number | null }) {
  if (others === 0) return 'used by no other number'
  if (others === null) return <Link to={to}>see what else uses it</Link>
  return <Link to={to}>shared by {countOf(others, 'other number')}</Link>
}
