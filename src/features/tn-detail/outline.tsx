import { type ReactNode, useMemo } from 'react'
import { RELATIONS, type Relation } from '#domain/numbers/hangs-on.ts'
import { placesOn } from '#domain/numbers/sharing.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { dataValue } from '#domain/query/row-query.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import { ActiveWord, RelatedName, RelatedValue } from '#features/tn-detail/cards/related.tsx'
import { Button } from '#ui/page/button.tsx'
import { Link } from '#ui/page/link.tsx'
import { Section } from '#ui/page/section.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { asSent, sentName } from '#ui/value/as-sent.tsx'
import { countOf } from '#ui/value/format.ts'
import { OrderState } from '#ui/value/lease/badges.tsx'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './outline.module.css'

type OutlineProps = {
  row: LeaseRow | null
  list: TnList | null
  /** Whether the same is drawn as a picture, and what says so. */
  picture: boolean
  onPicture: (on: boolean) => void
}

/** What the number hangs on, one line each, and who else hangs on it. */
export function Outline({ row, list, picture, onPicture }: OutlineProps) {
  const others = useOthers(row, list)
  return (
    <Section
      title="Relationships"
      busy={!row}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          aria-pressed={picture}
          disabled={!row}
          onClick={() => onPicture(!picture)}
        >
          Show as picture
        </Button>
      }
    >
      <ul className={classes.relations}>
        {SHARED.map((shared, place) =>
          row ? (
            <OutlineRelation
              key={shared.relation}
              {...shared}
              row={row}
              others={others[place] ?? null}
            />
          ) : (
            <PendingRelation key={shared.relation} kind={shared.kind} />
          ),
        )}
      </ul>
    </Section>
  )
}

/** How many other numbers hang on the same order, profile, connection, app and account. */
export const useOthers = (row: LeaseRow | null, list: TnList | null) =>
  useMemo(() => SHARED.map(({ relation }) => row && othersOn(relation, row, list)), [row, list])

type LineProps = { kind: string; name: ReactNode; note: ReactNode }

const Line = ({ kind, name, note }: LineProps) => (
  <li className={classes.relation}>
    <span className={classes.kind}>{kind}</span>
    <span className={classes.name}>{name}</span>
    <span className={classes.note}>{note}</span>
  </li>
)

/** A related record whose name is on its way. */
const PendingRelation = ({ kind }: { kind: string }) => (
  <Line
    kind={kind}
    name={<Skeleton height={12} marginBlock={4} width="60%" />}
    note={<Skeleton height={10} marginBlock={3} width={100} />}
  />
)

type OutlineRelationProps = {
  relation: Relation
  kind: string
  param: string
  row: LeaseRow
  /** How many other numbers hang on the same record; null where nobody knows. */
  others: number | null
}

/** A record that the number hangs on, its state, and the way to the other numbers that do. */
function OutlineRelation({ relation, kind, param, row, others }: OutlineRelationProps) {
  return (
    <Line
      kind={kind}
      name={<NameAndState relation={relation} row={row} />}
      note={<SharedBy relation={relation} param={param} row={row} others={others} />}
    />
  )
}

/** The way to the numbers that hang on the same record; nothing where there is none. */
export function SharedBy({ relation, param, row, others }: Omit<OutlineRelationProps, 'kind'>) {
  const uuid = known(row[relation])?.uuid
  if (!uuid) return null
  const search = new URLSearchParams({ [param]: param === 'q' ? uuid : dataValue(uuid) })
  return <Shared to={`/tns?${search}`} others={others} />
}

/** What a relation is called, and how it is where that is told. */
export function NameAndState({ relation, row }: { relation: Relation; row: LeaseRow }) {
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
      {inactive && known(inactive)?.is_active === false && <ActiveWord active={false} />}
    </>
  )
}

function Shared({ to, others }: { to: string; others: number | null }) {
  if (others === 0) return 'used by no other number'
  if (others === null) return <Link to={to}>see what else uses it</Link>
  return <Link to={to}>shared by {countOf(others, 'other number')}</Link>
}

/** A relation of a number that other numbers can have too, and the list's parameter that finds them. */
export const SHARED = (
  ['tnorder', 'messaging_profile', 'sip_connection', 'sip_control_app', 'account'] as const
).map((relation) => {
  const { name, facet } = RELATIONS[relation]
  return { relation, kind: name, param: facet ?? 'q' }
})

/** How many other numbers of the list hang on the same record; null while the list is not whole. */
function othersOn(relation: Relation, row: LeaseRow, list: TnList | null) {
  const uuid = known(row[relation])?.uuid
  if (!uuid || !list || !isWhole(list)) return null
  const { rows } = list.index
  const self = foldUuid(row.uuid ?? '')
  return placesOn(rows, relation, uuid).filter(
    // A row is made only where the columns do not have its uuid.
    (place) => (rows.uuidAt(place) ?? foldUuid(rows.at(place).uuid ?? '')) !== self,
  ).length
}
