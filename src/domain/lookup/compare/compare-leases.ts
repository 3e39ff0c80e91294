import { Lease } from '#domain/record/schema/lease.ts'
import { type Keys, keysOf } from '#domain/record/schema/schema-keys.ts'
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

/** What a lease says at a path: a value; that there is no such record ('none'), or no value of a record; or nothing. */
type Said = 'value' | 'none' | 'no-value' | 'not-included' | 'unreadable'

/** One value of the table. `value` is as the lease has it: text, flag, milliseconds UTC, count or list; else null. */
export type CompareCell = { state: CompareState; is: Said; value: unknown; sent: string | null }

/** One field of all the leases, or a whole relation that none of them has. */
export type CompareRow = {
  path: string
  /** Its name in words: "Messaging profile: callback url". */
  name: string
  cells: CompareCell[]
  /** Some value is another than the reference's, or is there where the reference has none, or the other way round. */
  differs: boolean
}

const FIELDS = keysOf(Lease)

/** The paths to compare: each field of what one of the leases has, and as one what none of them has. */
function pathsIn(leases: readonly Lease[], keys: Keys, at = ''): string[] {
  return Object.entries(keys).flatMap(([key, inner]) => {
    const path = at + key
    const deeper = inner !== true && leases.some((lease) => valueAt(lease, path).is === 'value')
    return deeper ? pathsIn(leases, inner, `${path}.`) : [path]
  })
}

/**
 * Two to five leases field by field against one of them, by its place: differences first, then what could not be
 * compared, then what is equal, each in the record's order.
 */
export function compareLeases(leases: readonly Lease[], reference: number): CompareRow[] {
  const rows = pathsIn(leases, FIELDS).map((path) => {
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

type Value = { is: Said; value: unknown; sent: string | null; path: string }

/** What a lease says at a path. Relations that are `unknown` are not included, whatever is asked of them. */
function valueAt(lease: Lease, path: string): Value {
  const unread = unreadAt(lease.unreadable, path)
  if (unread) return { is: 'unreadable', value: null, sent: unread.sent, path }
  const nothing = (is: Said): Value => ({ is, value: null, sent: null, path })
  let keys: true | Keys | undefined = FIELDS
  let value: unknown = lease
  for (const key of path.split('.')) {
    keys = (keys as Keys)[key]
    value = (value as Record<string, unknown>)[key]
    if (keys !== true && value === 'unknown') return nothing('not-included')
    if (value === null || value === undefined) return nothing(keys === true ? 'no-value' : 'none')
  }
  return { is: 'value', value, sent: null, path }
}

const lacks = ({ is }: Value) => is === 'none' || is === 'no-value'

function cellOf(own: Value, other: Value): CompareCell {
  const { is, value, sent } = own
  const state = (): CompareState => {
    if (is === 'unreadable' || is === 'not-included') return is
    if (other.is === 'unreadable' || other.is === 'not-included') return 'uncompared'
    if (lacks(own)) return lacks(other) ? 'equal' : 'none'
    return other.is === 'value' && same(own, other) ? 'equal' : 'differs'
  }
  return { state: state(), is, value, sent }
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

/** What keys are called, and what words of them are. */
const KEYS: Readonly<Record<string, string>> = {
  tn: 'number',
  tnorder: 'order',
  tns: 'numbers ordered',
  expired_on: 'ends on',
  autorenew: 'auto-renew',
  is_active: 'active',
  callback_url2: 'second callback URL',
}
const WORDS: Readonly<Record<string, string>> = {
  ...{ nrc: 'one-off', mrc: 'monthly', tollfree: 'toll-free' },
  ...Object.fromEntries(
    ['uuid', 'ip', 'sip', 'sms', 'mms', 'url', 'utc', 'did', 'id'].map((it) => [
      it,
      it.toUpperCase(),
    ]),
  ),
}

const wordsOf = (key: string) =>
  KEYS[key] ??
  key
    .split('_')
    .map((word) => WORDS[word] ?? word)
    .join(' ')

/** A path in words: "Order request: SMS". */
function nameOf(path: string) {
  const known = path === 'tn.tn' ? 'tn' : path.replace(/^tn\.profile/, 'price_plan')
  const [last = '', ...around] = known.split('.').map(wordsOf).reverse()
  const text = around.length > 0 ? `${around.reverse().join(' ')}: ${last}` : last
  return text.charAt(0).toUpperCase() + text.slice(1)
}
