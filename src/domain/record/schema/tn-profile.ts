import { kindOf } from '#domain/record/kind.ts'
import { redacting } from '#domain/record/secrets.ts'
import { Lease } from './lease.ts'
import { PricePlan } from './price-plan.ts'
import { readRecord } from './shapes.ts'

/** One record of the API, decoded by the keys it has, with the redacted JSON it came as. */
export type TnProfile = { raw: unknown } & (
  | { kind: 'lease'; lease: Lease }
  | { kind: 'plan'; plan: PricePlan }
)

/** Decodes a record in short steps; null where it is none. */
export function* readTnProfile(record: unknown): Generator<void, TnProfile | null> {
  const kind = kindOf(record)
  if (kind === null) return null
  const { redacted: raw, mask } = yield* redacting(record)
  if (kind === 'plan') {
    const plan = readRecord(PricePlan, record)
    return plan && { kind: 'plan', plan: mask(plan), raw }
  }
  const lease = readRecord(Lease, record)
  return lease && { kind: 'lease', lease: mask(lease), raw }
}
