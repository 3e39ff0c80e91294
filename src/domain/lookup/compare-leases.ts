import { Lease } from '#domain/record/lease.ts'
import { type Keys, keysOf } from '#domain/record/schema-keys.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { compareDecimals } from '#domain/text/decimal.ts'
import { foldUuid } from '#domain/text/uuid.ts'

/** How a value stands to that of the reference; 'uncompared' where nothing is known of that. The reference is 'equal' to itself. */
export type CompareState =
  | 'equal'
  | 'differs'
  | 'none'
  | 'not-included'
  | 'unreadable'
  | 'uncompared'

/** One value of the table. `value` is as the lease has it: text, flag, milliseconds UTC, count or list; null where there is none. */
export type CompareCell = { state: CompareState; value: unknown; sent: string | null }

/** One field of all the leases. */
export type CompareRow = {
  path: string
  /** Its name in words: "Messaging profile: callback url". */
  name: string
  cells: CompareCell[]
  /** Some value is another than the reference's, or is there where the reference has none, or the other way round. */
  differs: boolean
}

const LEAVES = leavesOf(keysOf(Lease), '')

function leavesOf(keys: Keys, at: string): string[] {
  return Object.entries(keys).flatMap(([key, inner]) =>
    inner === true ? [at + key] : leavesOf(inner, `${at}${key}.`),
  )
}

/**
 * Two to five leases field by field against one of them, by its place: differences first, then what could not be
 * compared, then what is equal, each in the record's order.
 */
export function compareLeases(leases: readonly Lease[], reference: number): CompareRow[] {
  const rows = LEAVES.map((path) => {
    const values = leases.map((lease) => valueAt(lease, path))
    const other = values[reference] ?? values[0]
    const cells = values.map((it) => (other ? cellOf(it, other) : cellOf(it, it)))
    const differs = cells.some(({ state }) => state === 'differs' || state === 'none')
    return { path, name: nameOf(path), cells, differs }
  })
  return rows.sort((a, b) => rank(a) - rank(b))
}

const rank = ({ differs, cells }: CompareRow) =>
  differs ? 0 : cells.every(({ state }) => state === 'equal') ? 2 : 1

type Value = {
  is: 'value' | 'none' | 'not-included' | 'unreadable'
  value: unknown
  sent: string | null
  path: string
}

/** What a lease says at a path. Relations that are `unknown` are not included, whatever is asked of them. */
function valueAt(lease: Lease, path: string): Value {
  const unread = unreadAt(lease.unreadable, path)
  if (unread) return { is: 'unreadable', value: null, sent: unread.sent, path }
  const keys = path.split('.')
  let value: unknown = lease
  for (const [place, key] of keys.entries()) {
    value = (value as Record<string, unknown>)[key]
    if (place < keys.length - 1 && value === 'unknown') {
      return { is: 'not-included', value: null, sent: null, path }
    }
    if (value === null || value === undefined) return { is: 'none', value: null, sent: null, path }
  }
  return { is: 'value', value, sent: null, path }
}

function cellOf(own: Value, other: Value): CompareCell {
  const { value, sent } = own
  const state = (): CompareState => {
    if (own.is === 'unreadable' || own.is === 'not-included') return own.is
    if (other.is === 'unreadable' || other.is === 'not-included') return 'uncompared'
    if (own.is === 'none') return other.is === 'none' ? 'equal' : 'none'
    return other.is === 'value' && same(own, other) ? 'equal' : 'differs'
  }
  return { state: state(), value, sent }
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/
/** Where a decimal is an amount; digits of anything else are what they are. */
const AMOUNT = /balance|(?:nrc|mrc|cost|weight)$/

function same({ value: a, path }: Value, { value: b }: Value) {
  if (typeof a === 'string' && typeof b === 'string') {
    if (path.endsWith('uuid')) return foldUuid(a) === foldUuid(b)
    const amounts = AMOUNT.test(path) && DECIMAL.test(a) && DECIMAL.test(b)
    return amounts ? compareDecimals(a, b) === 0 : a === b
  }
  return typeof a === 'object' ? JSON.stringify(a) === JSON.stringify(b) : a === b
}

const WORDS: Readonly<Record<string, string>> = {
  tn: 'number',
  tnorder: 'order',
  sip_connection: 'SIP connection',
  sip_control_app: 'SIP control app',
  expired_on: 'ends on',
  autorenew: 'auto-renew',
  uuid: 'UUID',
  ip: 'IP',
  sms: 'SMS',
  mms: 'MMS',
  nrc: 'one-off',
  mrc: 'monthly',
  callback_url: 'callback URL',
  callback_url2: 'second callback URL',
  webhook_url: 'webhook URL',
  call_flow_url: 'call flow URL',
}

/** A path in words: "Order request: SMS". */
function nameOf(path: string) {
  const words = path.split('.').map((key) => WORDS[key] ?? key.replaceAll('_', ' '))
  const [last = '', ...around] = words.reverse()
  const text = around.length > 0 ? `${around.reverse().join(' ')}: ${last}` : last
  return text.charAt(0).toUpperCase() + text.slice(1)
}
