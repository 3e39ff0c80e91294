import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { sameUuid } from '#domain/text/uuid.ts'
import type { FindingId } from './grades.ts'
import { RULES } from './rules.ts'

/** What stands at a path of a record. Times are milliseconds UTC. No value is a secret: the record was read without. */
export type Found = { path: string } & (
  | { is: 'text' | 'decimal'; text: string }
  | { is: 'flag'; flag: boolean }
  | { is: 'time'; time: number }
  | { is: 'record'; name: string | null; uuid: string | null }
  /** There is no such relation, or its record says null. */
  | { is: 'none' }
  /** The API sent the relation as no more than a reference. */
  | { is: 'not-included' }
  /** The record is here, and this is not in it, or null. */
  | { is: 'no-value' }
  | { is: 'unreadable'; sent: string }
)

const RELATIONS = [
  'tn',
  'account',
  'tnorder',
  'messaging_profile',
  'sip_connection',
  'sip_control_app',
]
const TIMES = ['expired_on', 'deleted_on']

/** What a row of the list, or a lease, says at a path such as `tnorder.state`. */
function foundAt(row: LeaseRow, path: string): Found {
  const sent = unreadAt(row.unreadable, path) ?? null
  if (sent) return { path, is: 'unreadable', sent: sent.sent }
  let value: unknown = row
  for (const key of path.split('.')) {
    value = (value as Record<string, unknown>)[key]
    const isRelation = RELATIONS.includes(key)
    if (isRelation && (value === 'unknown' || value === undefined))
      return { path, is: 'not-included' }
    if (value === null || value === undefined) {
      return { path, is: isRelation || key === 'deleted_on' ? 'none' : 'no-value' }
    }
    if (typeof value === 'boolean') return { path, is: 'flag', flag: value }
    if (typeof value === 'number' && TIMES.includes(key)) return { path, is: 'time', time: value }
    if (key === 'balance') return { path, is: 'decimal', text: String(value) }
  }
  if (typeof value !== 'object') return { path, is: 'text', text: String(value) }
  const { name = null, uuid = null } = value as { name?: string | null; uuid?: string | null }
  return { path, is: 'record', name, uuid }
}

/** The same with what is sensitive hidden (Disguise). That there is no value is not hidden. */
export function hiddenFound(found: Found, at: (path: string, text: string) => string): Found {
  if ('text' in found) return { ...found, text: at(found.path, found.text) }
  if (found.is === 'unreadable') return { ...found, sent: at(found.path, found.sent) }
  if (found.is !== 'record' || found.name === null) return found
  return { ...found, name: at(`${found.path}.name`, found.name) }
}

const OWNED = ['tnorder', 'messaging_profile', 'sip_connection', 'sip_control_app'] as const

/** Where a rule looks on a number, and what stands there, whatever its verdict is. */
export function foundBy(id: FindingId, row: LeaseRow): Found[] {
  if (id === 'D1') {
    return row.unreadable.map(({ path, sent }) => ({ path, is: 'unreadable', sent }))
  }
  if (id === 'I4') return [foundAt(row, 'account.uuid'), ...owners(row)]
  const paths = RULES[id].path.split(', ')
  // That a renewal is due is half of what makes its funds matter.
  const all =
    id === 'E4'
      ? [...paths, 'expired_on', 'autorenew']
      : id === 'E2'
        ? [...paths, 'autorenew']
        : paths
  return all.map((path) => foundAt(row, path))
}

/** The accounts that relations belong to: those of another account where there are any, else all that are known. */
function owners(row: LeaseRow): Found[] {
  const own = known(row.account)?.uuid
  const all = OWNED.map((relation) => foundAt(row, `${relation}.account.uuid`))
  const told = all.filter(({ is }) => is === 'text' || is === 'unreadable')
  const strangers = told.filter((it) => it.is === 'text' && own && !sameUuid(it.text, own))
  return strangers.length > 0 ? strangers : told
}
