import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import { DAY } from '#domain/text/time/expiry.ts'
import type { FindingId } from './grades.ts'
import { RULES, type Verdict } from './rules.ts'
import { uncheckedBy, type Why } from './unchecked.ts'

type Reason = { fail: string; pass: string }
type Reasons = Record<FindingId, (row: LeaseRow, now: number) => Reason>

const left = ({ expired_on }: LeaseRow, now: number) =>
  expired_on === null ? null : (expired_on - now) / DAY

/** Why a rule passes where the relation it looks at may be none: then there is nothing to be wrong. */
const unless = (relation: 'unknown' | null | object, none: string, pass: string) =>
  relation === null ? none : pass

/** Why each rule fails and passes, in a sentence. */
const REASONS: Reasons = {
  V1: (row) => ({
    fail: 'It has neither a SIP connection nor a SIP control app, so that calls go nowhere.',
    pass: `Calls go to ${known(row.sip_connection) ? 'a SIP connection' : 'a SIP control app'}.`,
  }),
  V3: ({ sip_connection }) => ({
    fail: 'Its SIP connection is not active, so that calls over it fail.',
    pass: unless(sip_connection, 'It has no SIP connection.', 'Its SIP connection is active.'),
  }),
  V4: ({ sip_control_app }) => ({
    fail: 'Its SIP control app is not active, so that calls to it fail.',
    pass: unless(sip_control_app, 'It has no SIP control app.', 'Its SIP control app is active.'),
  }),
  E2: (row) => ({
    fail:
      row.autorenew === false
        ? 'Its end date is past and auto-renew is off.'
        : `Its end date is past and auto-renew is ${row.autorenew === null ? 'not known' : 'on'}: the renewal is not in the record.`,
    pass: 'Its end date is not past.',
  }),
  E1: (row, now) => {
    const days = left(row, now)
    const pass =
      days !== null && days < 0
        ? 'Its end is past, which another rule looks at.'
        : days !== null && days > 30
          ? 'It does not end within 30 days.'
          : 'It ends within 30 days, and auto-renew is on.'
    return { fail: 'It ends within 30 days and auto-renew is off.', pass }
  },
  I2: ({ tn }) => ({
    fail: 'The number is marked as deleted while its lease exists.',
    pass: unless(tn, 'It has no number.', 'The number is not marked as deleted.'),
  }),
  I3: () => ({
    fail: 'Another current lease of the list holds the same number.',
    pass: 'No other current lease of the list holds the same number.',
  }),
  I4: () => ({
    fail: 'Something it hangs on belongs to another account than the lease.',
    pass: 'All that it hangs on and that says its account belongs to the account of the lease.',
  }),
  M1: () => ({
    fail: 'It has no messaging profile, so that it can neither send nor receive messages.',
    pass: 'It has a messaging profile.',
  }),
  M2: ({ messaging_profile }) => ({
    fail: 'Its messaging profile has no callback URL, so that incoming messages go nowhere.',
    pass: unless(messaging_profile, 'It has no messaging profile.', 'It has a callback URL.'),
  }),
  E4: (row, now) => {
    const days = left(row, now)
    const due = row.autorenew === true && days !== null && days >= 0 && days <= 30
    return {
      fail: 'It renews within 30 days, and the balance of its account is not above zero.',
      pass: due ? 'The balance of its account is above zero.' : 'No renewal is due within 30 days.',
    }
  },
  I1: () => ({ fail: 'The number is not registered.', pass: 'The number is registered.' }),
  M3: ({ messaging_profile }) => ({
    fail: 'Messages are sent to its callback URL without encryption.',
    pass: unless(
      messaging_profile,
      'It has no messaging profile.',
      known(messaging_profile)?.callback_url
        ? 'Its callback URL is not an http:// address.'
        : 'It has no callback URL.',
    ),
  }),
  O1: (row) => ({
    fail:
      known(row.tnorder)?.state === 'failed'
        ? 'The lease exists although its order failed.'
        : 'The lease exists although its order did not end in success.',
    pass: 'Its order ended in success.',
  }),
  E3: () => ({
    fail: 'The lease and its order do not agree on auto-renew.',
    pass: 'The lease and its order agree on auto-renew.',
  }),
  D1: () => ({
    fail: 'The API sent values that cannot be read.',
    pass: 'Every field that this dashboard reads can be read.',
  }),
}

const WHYS: Record<Why, string> = {
  'not-included': 'The API did not include',
  'no-value': 'No value was sent for',
  unreadable: 'It cannot be read:',
  'nothing-to-compare': 'Nothing was sent to compare with.',
  'other-lease': 'What decides whether another lease of the number is current cannot be read.',
  list: 'Only the whole list of numbers can tell, and it is not here.',
}

/** Why a rule has its verdict on a number, in a sentence. `listed`: the whole list is here and holds the row. `now` is milliseconds UTC. */
export function reasonOf(
  id: FindingId,
  verdict: Verdict,
  row: LeaseRow,
  { listed, now }: { listed: boolean; now: number },
) {
  if (verdict !== 'unknown') return REASONS[id](row, now)[verdict]
  const [unchecked] = uncheckedBy([id], row, listed)
  const { why, missing } = unchecked ?? { why: 'no-value' as const, missing: [RULES[id].topic] }
  return missing.length > 0 ? `${WHYS[why]} ${missing.join(', ')}.` : WHYS[why]
}
