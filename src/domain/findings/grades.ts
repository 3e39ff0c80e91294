import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'

/** Worst first. */
export const SEVERITIES = ['high', 'medium', 'low', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What of a number decides how grave a rule is for it. */
export type Graded = Pick<LeaseRow, 'autorenew' | 'tnorder'>

type Grade = {
  severity: Severity
  /** What is wrong, in a few words. */
  title: string
  /** A case with words of its own, which may be less grave. */
  variant?: { when: (row: Graded) => boolean; severity: Severity; title: string }
}

/** How grave each finding is and what it is called: all that a list says of it. What it looks at is in rules.ts. */
export const GRADES = {
  V1: {
    severity: 'high',
    title: 'No voice route',
  },
  V3: {
    severity: 'high',
    title: 'SIP connection inactive',
  },
  V4: {
    severity: 'high',
    title: 'SIP control app inactive',
  },
  E2: {
    severity: 'high',
    title: 'Lease ended',
    variant: {
      when: (row) => row.autorenew !== false,
      severity: 'medium',
      title: 'Renewal not confirmed',
    },
  },
  E1: {
    severity: 'high',
    title: 'Ends soon, not renewing',
  },
  I2: {
    severity: 'high',
    title: 'Number deleted',
  },
  I3: {
    severity: 'high',
    title: 'Number leased twice',
  },
  I4: {
    severity: 'high',
    title: 'Account mismatch',
  },
  M1: {
    severity: 'medium',
    title: 'No messaging profile',
  },
  M2: {
    severity: 'medium',
    title: 'No messaging callback',
  },
  E4: {
    severity: 'medium',
    title: 'Renewal unfunded',
  },
  I1: {
    severity: 'medium',
    title: 'Not registered',
  },
  M3: {
    severity: 'low',
    title: 'Callback not encrypted',
  },
  O1: {
    severity: 'low',
    title: 'Order not finished',
    variant: {
      when: (row) => known(row.tnorder)?.state === 'failed',
      severity: 'low',
      title: 'Order failed',
    },
  },
  E3: {
    severity: 'info',
    title: 'Auto-renew differs',
  },
  D1: {
    severity: 'info',
    title: 'Unreadable field',
  },
} as const satisfies Record<string, Grade>

export type FindingId = keyof typeof GRADES

/** The variant of a rule where it is that for a number, else the rule as it is. */
export const variantOf = (id: FindingId, row: Graded) => {
  const { variant }: Grade = GRADES[id]
  return variant?.when(row) ? variant : null
}

/** A finding's severity and title for one number. */
export function gradeOf(id: FindingId, row: Graded): Pick<Grade, 'severity' | 'title'> {
  const { severity, title } = variantOf(id, row) ?? GRADES[id]
  return { severity, title }
}

/** Rule names, by what each is at its worst. */
export const FINDING_IDS = Object.keys(GRADES) as FindingId[]

/** Rules on one number, worst first: the order of its findings everywhere. A milder case stands where it belongs. */
export const worstFirst = (ids: readonly FindingId[], row: LeaseRow): FindingId[] =>
  ids.toSorted((a, b) => rankOf(a, row) - rankOf(b, row))

const rankOf = (id: FindingId, row: LeaseRow) =>
  SEVERITIES.indexOf(gradeOf(id, row).severity) * FINDING_IDS.length + FINDING_IDS.indexOf(id)

/** Rules as the bits of a number, and back. */
export const bitsOf = (ids: readonly FindingId[]) =>
  ids.reduce((bits, id) => bits | (1 << FINDING_IDS.indexOf(id)), 0)
export const idsOf = (bits: number) => FINDING_IDS.filter((_, place) => bits & (1 << place))

/** How grave the worst of these rules is for a number; null where there are none. */
export const worstOf = (ids: readonly FindingId[], row: LeaseRow): Severity | null =>
  SEVERITIES.find((severity) => ids.some((id) => gradeOf(id, row).severity === severity)) ?? null
