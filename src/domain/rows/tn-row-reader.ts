import { findingsOf } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import type { ReadRow } from './tn-row.ts'

/** A lease as a row; null where it is none. `now` is milliseconds UTC. */
export const toRow = (lease: LeaseRow | null, position: number, now: number): ReadRow | null =>
  lease && { ...lease, position, findings: findingsOf(lease, now) }
