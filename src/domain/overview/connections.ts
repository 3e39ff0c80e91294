import { readRelation } from '#domain/query/facet.ts'
import { known, type Named } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { bucketOf } from '#domain/text/time/expiry.ts'
import { searchOf } from './link.ts'

/** What numbers hang on, and what they lose where it stops. */
export const CONNECTION_KINDS = {
  sip: { path: 'sip_connection', name: 'SIP connection', loses: 'voice' },
  app: { path: 'sip_control_app', name: 'SIP control app', loses: 'voice' },
  messaging: { path: 'messaging_profile', name: 'Messaging profile', loses: 'messaging' },
} as const
export type ConnectionKind = keyof typeof CONNECTION_KINDS

/** One SIP connection, control app or messaging profile with the numbers that hang on it. */
export type Connection = {
  kind: ConnectionKind
  uuid: string | null
  name: string | null
  /** null where the API does not say, or says both. It says nothing of the kind about messaging profiles. */
  active: boolean | null
  numbers: number
  /** Numbers that have no other route for what they would lose: none is set, or it is inactive. */
  noOtherRoute: number
  /** Numbers of which that cannot be said. */
  otherRouteUnknown: number
  /** Numbers that end within 30 days; not those that are past their end. */
  endSoon: number
  /** Numbers whose end was sent and cannot be read. */
  endUnknown: number
  withFindings: number
  /** The URL query of the list that shows exactly these numbers. */
  search: string
}

type Row = Pick<
  TnRow,
  | 'expired_on'
  | 'messaging_profile'
  | 'sip_connection'
  | 'sip_control_app'
  | 'unreadable'
  | 'findings'
>
type Route = 'none' | 'unknown' | 'other'

const KINDS = Object.keys(CONNECTION_KINDS) as ConnectionKind[]

/** Gathers what is shared between numbers. A connection that no number hangs on cannot show up. */
export class Connections {
  readonly #now: number
  readonly #byKind = Object.fromEntries(KINDS.map((kind) => [kind, new Map()])) as Record<
    ConnectionKind,
    Map<string, Connection>
  >
  /** Of which some numbers say that they are active, and others that they are not. */
  readonly #both = new Set<Connection>()
  /** Leases that are alike share their relations: what was read of one is remembered. */
  readonly #values = new WeakMap<object, string>()

  /** `now` is milliseconds UTC. */
  constructor(now: number) {
    this.#now = now
  }

  /** Counts a number under each connection it has. */
  add(row: Row) {
    const bucket = bucketOf(row.expired_on, this.#now)
    const endsSoon = bucket === '7d' || bucket === '30d'
    const unreadEnd = unreadAt(row.unreadable, 'expired_on') !== null
    for (const kind of KINDS) {
      const { path } = CONNECTION_KINDS[kind]
      const relation = row[path]
      const record = known(relation)
      if (!record || unreadAt(row.unreadable, `${path}.uuid`)) continue
      const connection = this.#connectionOf(kind, record)
      if (!connection) continue
      connection.numbers++
      const other = otherRouteOf(row, kind)
      if (other === 'none') connection.noOtherRoute++
      if (other === 'unknown') connection.otherRouteUnknown++
      if (unreadEnd) connection.endUnknown++
      else if (endsSoon) connection.endSoon++
      if (row.findings.length > 0) connection.withFindings++
    }
  }

  /** Inactive ones first, then those on which most numbers hang. */
  result(): Connection[] {
    return KINDS.flatMap((kind) => [...this.#byKind[kind].values()])
      .map((it) => ({ ...it, active: this.#both.has(it) ? null : it.active }))
      .sort(
        (a, b) => Number(b.active === false) - Number(a.active === false) || b.numbers - a.numbers,
      )
  }

  #connectionOf(kind: ConnectionKind, record: Exclude<Named, 'unknown' | null>) {
    const value = this.#valueOf(record)
    if (value === null) return null
    const active = 'is_active' in record ? (record.is_active as boolean | null) : null
    const { uuid, name } = record
    const all = this.#byKind[kind]
    const found = all.get(value)
    if (found) {
      found.name ||= name
      if (active !== null && found.active !== null && active !== found.active) this.#both.add(found)
      found.active ??= active
      return found
    }
    const counts = {
      numbers: 0,
      noOtherRoute: 0,
      otherRouteUnknown: 0,
      endSoon: 0,
      endUnknown: 0,
      withFindings: 0,
    }
    const made = { kind, uuid, name, active, ...counts, search: searchOf({ [kind]: [value] }) }
    all.set(value, made)
    return made
  }

  /** Its value as the list's facet reads it; null where it has no uuid and no name. */
  #valueOf(record: Exclude<Named, 'unknown' | null>) {
    if (!record.uuid && !record.name) return null
    const remembered = this.#values.get(record)
    if (remembered !== undefined) return remembered
    const { value } = readRelation(record)
    this.#values.set(record, value)
    return value
  }
}

/** Whether a number has another route than this one for its calls; for its messages there never is. */
function otherRouteOf({ sip_connection, sip_control_app }: Row, kind: ConnectionKind): Route {
  if (kind === 'messaging') return 'none'
  const other = kind === 'sip' ? sip_control_app : sip_connection
  if (other === null || known(other)?.is_active === false) return 'none'
  return known(other)?.is_active ? 'other' : 'unknown'
}
