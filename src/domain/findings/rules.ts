import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { signOf } from '#domain/text/decimal.ts'
import { DAY } from '#domain/text/time/expiry.ts'
import { sameUuid } from '#domain/text/uuid.ts'

/** Worst first. */
export const SEVERITIES = ['high', 'medium', 'low', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]
export type Verdict = 'pass' | 'fail' | 'unknown'

/** What of a number decides how grave a rule is for it. */
type Graded = Pick<LeaseRow, 'autorenew' | 'tnorder'>

type Rule = {
  severity: Severity
  /** What the rule looks at, whatever it says: for where it could not. */
  topic: string
  /** What is wrong, in a few words. */
  title: string
  /** Where in the record the answer stands. */
  path: string
  /** What a person should do about it. */
  check: string
  test: (row: LeaseRow, now: number) => Verdict
  /** A case with words of its own, which may be less grave. */
  variant?: { when: (row: Graded) => boolean; severity: Severity; title: string; check: string }
}

const verdict = (fails: boolean | null): Verdict =>
  fails === null ? 'unknown' : fails ? 'fail' : 'pass'

/** fails(record) where the relation is known, pass where there is none, unknown otherwise. */
function when<T>(relation: 'unknown' | null | T, fails: (record: T) => boolean | null): Verdict {
  if (relation === 'unknown') return 'unknown'
  return relation === null ? 'pass' : verdict(fails(relation))
}

const inactive = (record: { is_active: boolean | null }) =>
  record.is_active === null ? null : !record.is_active

/** True where one of these fields was sent but could not be read: then it is null, and says nothing. */
const unread = ({ unreadable }: LeaseRow, ...paths: string[]) =>
  paths.some((path) => unreadAt(unreadable, path))

const days = (row: LeaseRow, now: number) =>
  row.expired_on === null ? null : (row.expired_on - now) / DAY

/** The relations of a number that belong to an account of their own. */
const OWNED = ['tnorder', 'messaging_profile', 'sip_connection', 'sip_control_app'] as const

const CALLBACK = 'messaging_profile.callback_url'

/** Every rule on one number, by its name. */
export const RULES = {
  V1: {
    severity: 'high',
    topic: 'Voice route',
    title: 'No voice route',
    path: 'sip_connection, sip_control_app',
    check: 'Assign a SIP connection or a SIP control app.',
    test: ({ sip_connection, sip_control_app }) => {
      const routes = [sip_connection, sip_control_app]
      if (routes.some((route) => known(route))) return 'pass'
      return routes.includes('unknown') ? 'unknown' : 'fail'
    },
  },
  V3: {
    severity: 'high',
    topic: 'SIP connection state',
    title: 'SIP connection inactive',
    path: 'sip_connection.is_active',
    check: 'Activate the SIP connection or assign another.',
    test: (row) => when(row.sip_connection, inactive),
  },
  V4: {
    severity: 'high',
    topic: 'SIP control app state',
    title: 'SIP control app inactive',
    path: 'sip_control_app.is_active',
    check: 'Activate the SIP control app or assign another.',
    test: (row) => when(row.sip_control_app, inactive),
  },
  E2: {
    severity: 'high',
    topic: 'End date',
    title: 'Lease ended',
    path: 'expired_on',
    check: 'The number may already be released: look for it at the carrier.',
    variant: {
      when: (row) => row.autorenew !== false,
      severity: 'medium',
      title: 'Renewal not confirmed',
      check: 'Check the balance and the order.',
    },
    test: (row, now) => {
      const left = days(row, now)
      return verdict(left === null ? null : left < 0)
    },
  },
  E1: {
    severity: 'high',
    topic: 'Renewal',
    title: 'Ends soon, not renewing',
    path: 'expired_on, autorenew',
    check: 'Turn auto-renew on, or let it be released at the end.',
    test: (row, now) => {
      const left = days(row, now)
      if (left === null) return 'unknown'
      if (left < 0 || left > 30) return 'pass'
      return verdict(row.autorenew === null ? null : !row.autorenew)
    },
  },
  I2: {
    severity: 'high',
    topic: 'Deletion',
    title: 'Number deleted',
    path: 'tn.deleted_on',
    check: 'Ask the carrier.',
    test: (row) =>
      when(row.tn, (tn) => (unread(row, 'tn.deleted_on') ? null : tn.deleted_on !== null)),
  },
  I3: {
    severity: 'high',
    topic: 'Double lease',
    title: 'Number leased twice',
    path: 'tn.tn',
    check: 'End one of the two.',
    test: () => 'unknown',
  },
  I4: {
    severity: 'high',
    topic: 'Account match',
    title: 'Account mismatch',
    path: 'account.uuid',
    check: 'Move it to the account of the lease, or assign another.',
    test: (row) => {
      const account = known(row.account)?.uuid
      if (!account) return 'unknown'
      const owners = OWNED.map(
        (relation) => known(known(row[relation])?.account ?? null)?.uuid,
      ).filter((owner) => owner != null)
      if (owners.some((owner) => !sameUuid(owner, account))) return 'fail'
      const unsure = unread(row, ...OWNED.map((relation) => `${relation}.account.uuid`))
      return owners.length === 0 || unsure ? 'unknown' : 'pass'
    },
  },
  M1: {
    severity: 'medium',
    topic: 'Messaging profile',
    title: 'No messaging profile',
    path: 'messaging_profile',
    check: 'Assign a messaging profile if the number should send or receive messages.',
    test: (row) =>
      row.messaging_profile === 'unknown' ? 'unknown' : verdict(row.messaging_profile === null),
  },
  M2: {
    severity: 'medium',
    topic: 'Messaging callback',
    title: 'No messaging callback',
    path: CALLBACK,
    check: 'Set a callback URL on the messaging profile, or incoming messages go nowhere.',
    test: (row) =>
      when(row.messaging_profile, (profile) =>
        unread(row, CALLBACK) || (profile.name === null && profile.callback_url === null)
          ? null
          : !profile.callback_url,
      ),
  },
  E4: {
    severity: 'medium',
    topic: 'Funds for renewal',
    title: 'Renewal unfunded',
    path: 'account.balance',
    check: 'Top up the account.',
    test: (row, now) => {
      const left = days(row, now)
      if (left === null || row.autorenew === null) return 'unknown'
      if (!row.autorenew || left < 0 || left > 30) return 'pass'
      const balance = known(row.account)?.balance ?? null
      return verdict(balance === null ? null : signOf(balance) <= 0)
    },
  },
  I1: {
    severity: 'medium',
    topic: 'Registration',
    title: 'Not registered',
    path: 'tn.registered',
    check: 'Look at its registration with the carrier.',
    test: (row) => {
      const registered = known(row.tn)?.registered ?? null
      return verdict(registered === null ? null : !registered)
    },
  },
  M3: {
    severity: 'low',
    topic: 'Callback encryption',
    title: 'Callback not encrypted',
    path: CALLBACK,
    check: 'Use an https:// callback URL.',
    test: (row) =>
      when(row.messaging_profile, ({ callback_url }) =>
        unread(row, CALLBACK) ? null : callback_url !== null && /^http:/i.test(callback_url),
      ),
  },
  O1: {
    severity: 'low',
    topic: 'Order state',
    title: 'Order not finished',
    path: 'tnorder.state',
    check: 'Look at the order.',
    variant: {
      when: (row) => known(row.tnorder)?.state === 'failed',
      severity: 'low',
      title: 'Order failed',
      check: 'Look at the errors of the order.',
    },
    test: (row) => {
      const state = known(row.tnorder)?.state ?? null
      return verdict(state === null ? null : state !== 'success')
    },
  },
  E3: {
    severity: 'info',
    topic: 'Auto-renew of the order',
    title: 'Auto-renew differs',
    path: 'autorenew, tnorder.autorenew',
    check: 'The lease decides; look at who changed it since the order.',
    test: (row) => {
      const ordered = known(row.tnorder)?.autorenew ?? null
      return ordered === null || row.autorenew === null
        ? 'unknown'
        : verdict(ordered !== row.autorenew)
    },
  },
  D1: {
    severity: 'info',
    topic: 'Readable fields',
    title: 'Unreadable field',
    path: '(see the list of fields)',
    check: 'They stand as they were sent.',
    test: (row) => verdict(row.unreadable.length > 0),
  },
} as const satisfies Record<string, Rule>

export type FindingId = keyof typeof RULES

/** A rule's severity and words for one number. */
export function gradeOf(id: FindingId, row: Graded) {
  const rule: Rule = RULES[id]
  const { severity, title, check } = rule.variant?.when(row) ? rule.variant : rule
  return { severity, title, check, path: rule.path }
}

/** Rule names, by what each is at its worst. */
export const FINDING_IDS = Object.keys(RULES) as FindingId[]

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

/**
 * The rules a number fails by itself, worst first; whether it is leased twice others decide (see LeaseTally). `now` is
 * milliseconds UTC.
 */
export const findingsOf = (row: LeaseRow, now: number) => worstFirst(idsOf(failing(row, now)), row)

/** The same as bits. */
export function failing(row: LeaseRow, now: number) {
  let bits = 0
  for (let place = 0; place < TESTS.length; place++) {
    if ((TESTS[place] as Rule['test'])(row, now) === 'fail') bits |= 1 << place
  }
  return bits
}
const TESTS = FINDING_IDS.map((id): Rule['test'] => RULES[id].test)
