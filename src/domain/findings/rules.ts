import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { signOf } from '#domain/text/decimal.ts'
import { DAY } from '#domain/text/time/expiry.ts'
import { sameUuid } from '#domain/text/uuid.ts'
import { FINDING_IDS, type FindingId, type Graded, idsOf, variantOf, worstFirst } from './grades.ts'

export type Verdict = 'pass' | 'fail' | 'unknown'

type Rule = {
  /** What the rule looks at, whatever it says: for where it could not. */
  topic: string
  /** Where in the record the answer stands. */
  path: string
  /** What a person should do about it. */
  check: string
  test: (row: LeaseRow, now: number) => Verdict
  /** The same in the case that has words of its own: see GRADES. */
  variantCheck?: string
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

/** What each rule looks at and says, by its name. */
export const RULES: Readonly<Record<FindingId, Rule>> = {
  V1: {
    topic: 'Voice route',
    path: 'sip_connection, sip_control_app',
    check: 'Assign a SIP connection or a SIP control app.',
    test: ({ sip_connection, sip_control_app }) => {
      const routes = [sip_connection, sip_control_app]
      if (routes.some((route) => known(route))) return 'pass'
      return routes.includes('unknown') ? 'unknown' : 'fail'
    },
  },
  V3: {
    topic: 'SIP connection state',
    path: 'sip_connection.is_active',
    check: 'Activate the SIP connection or assign another.',
    test: (row) => when(row.sip_connection, inactive),
  },
  V4: {
    topic: 'SIP control app state',
    path: 'sip_control_app.is_active',
    check: 'Activate the SIP control app or assign another.',
    test: (row) => when(row.sip_control_app, inactive),
  },
  E2: {
    topic: 'End date',
    path: 'expired_on',
    check: 'The number may already be released: look for it at the carrier.',
    variantCheck: 'Check the balance and the order.',
    test: (row, now) => {
      const left = days(row, now)
      return verdict(left === null ? null : left < 0)
    },
  },
  E1: {
    topic: 'Renewal',
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
    topic: 'Deletion',
    path: 'tn.deleted_on',
    check: 'Ask the carrier.',
    test: (row) =>
      when(row.tn, (tn) => (unread(row, 'tn.deleted_on') ? null : tn.deleted_on !== null)),
  },
  I3: {
    topic: 'Double lease',
    path: 'tn.tn',
    check: 'End one of the two.',
    test: () => 'unknown',
  },
  I4: {
    topic: 'Account match',
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
    topic: 'Messaging profile',
    path: 'messaging_profile',
    check: 'Assign a messaging profile if the number should send or receive messages.',
    test: (row) =>
      row.messaging_profile === 'unknown' ? 'unknown' : verdict(row.messaging_profile === null),
  },
  M2: {
    topic: 'Messaging callback',
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
    topic: 'Funds for renewal',
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
    topic: 'Registration',
    path: 'tn.registered',
    check: 'Look at its registration with the carrier.',
    test: (row) => {
      const registered = known(row.tn)?.registered ?? null
      return verdict(registered === null ? null : !registered)
    },
  },
  M3: {
    topic: 'Callback encryption',
    path: CALLBACK,
    check: 'Use an https:// callback URL.',
    test: (row) =>
      when(row.messaging_profile, ({ callback_url }) =>
        unread(row, CALLBACK) ? null : callback_url !== null && /^http:/i.test(callback_url),
      ),
  },
  O1: {
    topic: 'Order state',
    path: 'tnorder.state',
    check: 'Look at the order.',
    variantCheck: 'Look at the errors of the order.',
    test: (row) => {
      const state = known(row.tnorder)?.state ?? null
      return verdict(state === null ? null : state !== 'success')
    },
  },
  E3: {
    topic: 'Auto-renew of the order',
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
    topic: 'Readable fields',
    path: '(see the list of fields)',
    check: 'They stand as they were sent.',
    test: (row) => verdict(row.unreadable.length > 0),
  },
}

/** What a person should do about a finding of one number. */
export function checkOf(id: FindingId, row: Graded) {
  const { check, variantCheck = check } = RULES[id]
  return variantOf(id, row) ? variantCheck : check
}

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
