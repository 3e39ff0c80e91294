import { Skeleton } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router-dom'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { known, type Related } from '#domain/record/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { ActiveBadge, RelatedName, RelatedValue } from '#features/tn-detail/cards/related.tsx'
import { Section } from '#ui/page/section.tsx'
import { asSent, sentName } from '#ui/value/as-sent.tsx'
import { OrderState } from '#ui/value/badges.tsx'
import { countOf, formatDate } from '#ui/value/format.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './outline.module.css'

type OutlineProps = { row: LeaseRow | null; name: ReactNode; uuid: string; list: TnList | null }

/** What the number hangs on, as a nested list, and who else hangs on it. */
export function Outline({ row, name, uuid, list }: OutlineProps) {
  const others = useMemo(
    () => SHARED.map(({ relation }) => row && othersOn(relation, row, list)),
    [row, list],
  )
  return (
    <Section title="Relationships" busy={!row}>
      <ul className={classes.tree}>
        <OutlineNode
          kind="Number"
          name={
            row ? (
              <strong className="tabular" translate="no">
                {name}
              </strong>
            ) : null
          }
        >
          <ul>
            <OutlineNode kind="Lease" name={row && <Uuid uuid={uuid} />} note={row && endOf(row)}>
              <ul>
                {SHARED.map((shared, place) =>
                  row ? (
                    <OutlineRelation
                      key={shared.relation}
                      {...shared}
                      row={row}
                      others={others[place] ?? null}
                    />
                  ) : (
                    <PendingNode key={shared.relation} kind={shared.kind} />
                  ),
                )}
              </ul>
            </OutlineNode>
          </ul>
        </OutlineNode>
      </ul>
    </Section>
  )
}

function endOf({ expired_on, unreadable }: LeaseRow) {
  if (expired_on === null) {
    return unreadAt(unreadable, 'expired_on') ? 'end date unreadable' : 'no end date'
  }
  return `${expired_on < Date.now() ? 'ended' : 'ends'} ${formatDate(expired_on)}`
}

type OutlineNodeProps = {
  kind: string
  /** What it is called; null while that is on its way. */
  name: ReactNode
  note?: ReactNode
  children?: ReactNode
}

/** One thing in the outline, with what hangs under it. */
export const OutlineNode = ({ kind, name, note, children }: OutlineNodeProps) => (
  <li>
    <div className={classes.node}>
      <span className={classes.kind}>{kind}</span>
      <span className={classes.name}>
        {name ?? <Skeleton component="span" display="block" height={12} my={4} width="70%" />}
      </span>
      {note && <span className={classes.note}>{note}</span>}
    </div>
    {children}
  </li>
)

/** A related record whose name is on its way. */
export const PendingNode = ({ kind }: { kind: string }) => (
  <OutlineNode
    kind={kind}
    name={null}
    note={<Skeleton component="span" display="block" height={10} my={4} width="45%" />}
  />
)

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
      asSent(row.unreadable, 'tnorder') ?? (
        <RelatedValue of={row.tnorder}>
          {({ uuid, state }) => (
            <>
              {uuid ? <Uuid uuid={uuid} /> : asSent(row.unreadable, 'tnorder.uuid')}{' '}
              {state ? <OrderState state={state} /> : asSent(row.unreadable, 'tnorder.state')}
            </>
          )}
        </RelatedValue>
      )
    )
  }
  const inactive = relation.startsWith('sip_') && row[relation as 'sip_connection']
  return (
    <>
      {sentName(row, relation, row[relation]) ?? <RelatedName of={row[relation]} />}
      {inactive && known(inactive)?.is_active === false && <ActiveBadge of={inactive} />}
    </>
  )
}

function Shared({ to, others }: { to: string; others: number | null }) {
  if (others === 0) return 'used by no other number'
  if (others === null) return <Link to={to}>see what else uses it</Link>
  return <Link to={to}>{`shared by ${countOf(others, 'other number')}`}</Link>
}

/** A relation of a number that other numbers can have too, and the list's parameter that finds them. */
export const SHARED = [
  { relation: 'tnorder', kind: 'Order', param: 'q' },
  { relation: 'messaging_profile', kind: 'Messaging profile', param: 'messaging' },
  { relation: 'sip_connection', kind: 'SIP connection', param: 'sip' },
  { relation: 'sip_control_app', kind: 'SIP control app', param: 'app' },
  { relation: 'account', kind: 'Account', param: 'account' },
] as const
export type SharedRelation = (typeof SHARED)[number]['relation']

/** How many other numbers of the list hang on the same record; null while the list is not whole. */
export function othersOn(relation: SharedRelation, row: LeaseRow, list: TnList | null) {
  const uuid = uuidOf(row[relation])
  if (!uuid || !list?.complete) return null
  return list.index.rows.filter((it) => it.uuid !== row.uuid && uuidOf(it[relation]) === uuid)
    .length
}

const uuidOf = (relation: Related<{ uuid: string | null }>) => known(relation)?.uuid ?? null
