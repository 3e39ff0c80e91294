import * as v from 'valibot'
import { kindOf } from './kind.ts'
import { Lease } from './lease.ts'
import { PricePlan } from './price-plan.ts'
import { redact } from './secrets.ts'
import { issuePaths } from './shapes.ts'

/** One record of the API, decoded by the keys it has, with the redacted JSON it came as. */
export type TnProfile = { unreadable: readonly string[]; raw: unknown } & (
  | { kind: 'lease'; lease: Lease }
  | { kind: 'plan'; plan: PricePlan }
)

/** Decodes a record; null where it is none. */
export function tnProfile(record: unknown): TnProfile | null {
  const kind = kindOf(record)
  if (kind === null) return null
  const raw = redact(record)
  if (kind === 'plan') {
    const result = v.safeParse(PricePlan, record)
    if (!result.typed) return null
    return { kind: 'plan', plan: result.output, unreadable: issuePaths(result.issues), raw }
  }
  const result = v.safeParse(Lease, record)
  if (!result.typed) return null
  return { kind: 'lease', lease: result.output, unreadable: issuePaths(result.issues), raw }
}
