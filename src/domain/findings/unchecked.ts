import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { inSentence } from '#domain/text/sentence-case.ts'
import type { FindingId } from './grades.ts'
import { RULES } from './rules.ts'

/** Why rules could not be checked, what was missing for that, and what they look at. */
export type Unchecked = { why: Why; missing: string[]; topics: string[] }

/**
 * Not included: the API sent a relation as no more than a reference. List: only the whole list of numbers can tell.
 * Other lease: another one of the number may be current.
 */
const WHYS = [
  'not-included',
  'no-value',
  'unreadable',
  'nothing-to-compare',
  'list',
  'other-lease',
] as const
export type Why = (typeof WHYS)[number]

const END = ['expired_on', 'autorenew']
const OWNERS = ['tnorder', 'messaging_profile', 'sip_connection', 'sip_control_app'].map(
  (relation) => `${relation}.account`,
)

/** Where a null says that there is none. */
const MAY_BE_NONE = ['account', 'deleted_on']

/** Where in the record stands what a rule has to know. */
const NEEDS: Record<FindingId, readonly string[]> = {
  V1: ['sip_connection', 'sip_control_app'],
  V3: ['sip_connection.is_active'],
  V4: ['sip_control_app.is_active'],
  E2: ['expired_on'],
  E1: END,
  I2: ['tn.deleted_on'],
  I3: ['tn.tn', 'tn.deleted_on'],
  I4: ['account.uuid', ...OWNERS],
  M1: ['messaging_profile'],
  M2: ['messaging_profile.callback_url'],
  E4: [...END, 'account.balance'],
  I1: ['tn.registered'],
  M3: ['messaging_profile.callback_url'],
  O1: ['tnorder.state'],
  E3: ['autorenew', 'tnorder.autorenew'],
  D1: [],
}

const WORDS: Record<string, string> = {
  tn: 'number',
  'tn.tn': 'number',
  'tn.registered': 'registration',
  'tn.deleted_on': 'deletion',
  tnorder: 'order',
  'tnorder.state': 'order state',
  'tnorder.autorenew': 'auto-renew of the order',
  messaging_profile: 'messaging profile',
  'messaging_profile.callback_url': 'callback URL',
  sip_connection: 'SIP connection',
  'sip_connection.is_active': 'SIP connection state',
  sip_control_app: 'SIP control app',
  'sip_control_app.is_active': 'SIP control app state',
  account: 'account',
  'account.uuid': 'account UUID',
  'account.balance': 'balance',
  expired_on: 'end date',
  autorenew: 'auto-renew',
}

/** The rules that could not be checked on a row, one entry a reason. `listed`: the whole list is here and holds the row. */
export function uncheckedBy(
  unknown: readonly FindingId[],
  row: LeaseRow,
  listed: boolean,
): Unchecked[] {
  const reasons = new Map<Why, { missing: Set<string>; topics: string[] }>()
  for (const id of unknown) {
    const { why, missing } = reasonFor(id, row, listed)
    const reason = reasons.get(why) ?? { missing: new Set(), topics: [] }
    for (const it of missing) reason.missing.add(it)
    reason.topics.push(inSentence(RULES[id].topic))
    reasons.set(why, reason)
  }
  return WHYS.flatMap((why) => {
    const reason = reasons.get(why)
    return reason ? [{ why, missing: [...reason.missing], topics: reason.topics }] : []
  })
}

type Lack = { why: Why; what: string }

function reasonFor(id: FindingId, row: LeaseRow, listed: boolean): { why: Why; missing: string[] } {
  if (id === 'I3' && !listed) return { why: 'list', missing: [] }
  const lacks = NEEDS[id].flatMap((path) => lackAt(path, row) ?? [])
  // A lease without an end is current; one whose end cannot be read may be.
  if (id === 'I3') {
    const ends = END.flatMap((path) => lackAt(path, row) ?? [])
    lacks.push(...ends.filter((lack) => lack.why === 'unreadable'))
    if (lacks.length === 0) return { why: 'other-lease', missing: [] }
  }
  const why = lacks.find((lack) => lack.why === 'unreadable')?.why ?? lacks[0]?.why
  if (!why) return { why: 'nothing-to-compare', missing: [] }
  return { why, missing: lacks.filter((lack) => lack.why === why).map(({ what }) => what) }
}

/** What is missing at a path; null where it was sent, or where there is no relation to have it. */
function lackAt(path: string, row: LeaseRow): Lack | null {
  const unread = unreadAt(row.unreadable, path) ?? unreadAt(row.unreadable, `${path}.uuid`)
  if (unread) return { why: 'unreadable', what: unread.path }
  const [root = '', key] = path.split('.')
  const value = row[root as keyof LeaseRow] as 'unknown' | null | Record<string, unknown>
  if (value === 'unknown') return { why: 'not-included', what: wordsOf(root) }
  const sent = key === undefined || value === null ? value : value[key]
  if (sent === 'unknown') return { why: 'not-included', what: wordsOf(path) }
  const wanted =
    key === undefined ? END.includes(path) : value !== null && !MAY_BE_NONE.includes(key)
  return sent === null && wanted ? { why: 'no-value', what: wordsOf(path) } : null
}

const wordsOf = (path: string) =>
  WORDS[path] ?? `account of the ${WORDS[path.replace('.account', '')] ?? path}`
