import type { Named, Related } from '#domain/record/schema/related.ts'
import type { TnFacet } from './tn-query.ts'

/** What a number hangs on, by its key in the record: what it is called, and the filter of the list that it has. */
export const RELATIONS = {
  sip_connection: { name: 'SIP connection', facet: 'sip' },
  sip_control_app: { name: 'SIP control app', facet: 'app' },
  messaging_profile: { name: 'Messaging profile', facet: 'messaging' },
  tnorder: { name: 'Order', facet: null },
  account: { name: 'Account', facet: 'account' },
} as const satisfies Record<string, { name: string; facet: TnFacet | null }>
export type Relation = keyof typeof RELATIONS
export const RELATION_KEYS = Object.keys(RELATIONS) as Relation[]

/** What a row says of what it hangs on. */
export type Relations = Readonly<
  Record<Exclude<Relation, 'tnorder'>, Named> & { tnorder: Related<{ uuid: string | null }> }
>
