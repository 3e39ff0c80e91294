import * as v from 'valibot'
import type { Unread } from '#domain/record/unreadable.ts'
import { decimal, flag, interned, phone, readRecord, related, text, time, url } from './shapes.ts'

type Share = <T>(relation: v.GenericSchema<unknown, T>) => v.GenericSchema<unknown, T>

const owner = related(v.object({ uuid: text }))
const user = related(v.object({ uuid: text, email: text, first_name: text, last_name: text }))

const leaseRow = (share: Share) =>
  v.object({
    uuid: text,
    created_on: time,
    modified_on: time,
    expired_on: time,
    autorenew: flag,
    tn: related(
      v.object({
        tn: phone,
        registered: flag,
        deleted_on: time,
        profile: share(
          related(
            v.object({
              uuid: text,
              name: text,
              nrc: decimal,
              mrc: decimal,
              country: related(v.object({ name: text, a2: text })),
            }),
          ),
        ),
      }),
    ),
    account: share(related(v.object({ uuid: text, name: text, balance: decimal, level: text }))),
    tnorder: share(
      related(
        v.object({
          uuid: text,
          state: text,
          autorenew: flag,
          account: owner,
          created_by: user,
          price: related(v.object({ nrc: decimal, mrc: decimal })),
        }),
      ),
    ),
    messaging_profile: share(
      related(v.object({ uuid: text, name: text, callback_url: url, account: owner })),
    ),
    sip_connection: share(
      related(
        v.object({
          uuid: text,
          name: text,
          is_active: flag,
          account: owner,
          tech_prefix: text,
          product: related(v.object({ name: text })),
          subdomain: text,
          hostname: text,
          ip: text,
          port: decimal,
        }),
      ),
    ),
    sip_control_app: share(
      related(v.object({ uuid: text, name: text, is_active: flag, account: owner })),
    ),
  })
const Plain = leaseRow((relation) => relation)

/** What the table, search, facets, findings and look-up need of a lease; a full Lease has all of it too. */
export type LeaseRow = v.InferOutput<typeof Plain> & Unread

/**
 * Makes a reader for the leases of one list, which share the relations that are alike. The reader answers null
 * where the record is not an object.
 */
export function leaseRowReader() {
  const Sharing = leaseRow(interned)
  return (record: unknown): LeaseRow | null => readRecord(Sharing, record)
}
