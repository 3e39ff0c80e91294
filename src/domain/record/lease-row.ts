import * as v from 'valibot'
import { decimal, flag, interned, phone, readRecord, related, text, time, url } from './shapes.ts'
import type { Unread } from './unreadable.ts'

type Share = <T>(relation: v.GenericSchema<unknown, T>) => v.GenericSchema<unknown, T>

const owner = related(v.object({ uuid: text }))

const leaseRow = (share: Share) =>
  v.object({
    uuid: text,
    expired_on: time,
    autorenew: flag,
    tn: related(v.object({ tn: phone, registered: flag, deleted_on: time })),
    account: share(related(v.object({ uuid: text, name: text, balance: decimal }))),
    tnorder: share(related(v.object({ uuid: text, state: text, autorenew: flag, account: owner }))),
    messaging_profile: share(
      related(v.object({ uuid: text, name: text, callback_url: url, account: owner })),
    ),
    sip_connection: share(
      related(v.object({ uuid: text, name: text, is_active: flag, account: owner })),
    ),
    sip_control_app: share(
      related(v.object({ uuid: text, name: text, is_active: flag, account: owner })),
    ),
  })
const Plain = leaseRow((relation) => relation)

/** What the table, search, facets, findings and look-up need of a lease; a full Lease has all of it too. */
export type LeaseRow = v.InferOutput<typeof Plain> & Unread

/**
 * Makes readers for the leases of one list, which share the relations that are alike: `row` for a record, null where
 * that is not an object; `relation` for the value of one relation alone, `state` and `owner` for that of these keys of
 * an order, undefined where any of it cannot be read.
 */
export function leaseRowReader() {
  const Sharing = leaseRow(interned)
  return {
    row: (record: unknown): LeaseRow | null => readRecord(Sharing, record),
    relation: <Name extends SharedName>(name: Name, value: unknown) =>
      readWhole<LeaseRow[Name]>(Sharing.entries[name], value),
    state: (value: unknown) => readWhole<string | null>(text, value),
    owner: (value: unknown) => readWhole<Owner>(owner, value),
  }
}

type Owner = v.InferOutput<typeof owner>
type SharedName = 'account' | 'messaging_profile' | 'sip_connection' | 'sip_control_app'

function readWhole<T>(schema: v.GenericSchema<unknown, unknown>, value: unknown): T | undefined {
  const { typed, output, issues } = v.safeParse(schema, value)
  return typed && !issues ? (output as T) : undefined
}
