import { endSeverity } from '#domain/findings/end-severity.ts'
import { type FindingId, gradeOf } from '#domain/findings/rules.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { known } from '#domain/record/related.ts'
import { sentenceCase } from '#domain/text/sentence-case.ts'
import { type Tone, toneOf } from '#ui/value/badges.tsx'
import { onOff, yesNo } from '#ui/value/fields.tsx'
import { formatDate } from '#ui/value/format.ts'

/** A place in the record that a finding is about, and what stands there; null where the page shows that anyway. */
export type Place = { path: string; found: string | null }

/** Where in the record a failed rule looked, and what it found there. */
export function placesOf(id: FindingId, row: LeaseRow): Place[] {
  if (id === 'D1') return row.unreadable.map(({ path, sent }) => ({ path, found: sent }))
  if (id === 'I4') return strangers(row)
  return gradeOf(id, row)
    .path.split(', ')
    .map((path) => ({ path, found: foundAt(path, row) }))
}

/** The relations that belong to another account than the lease. */
function strangers(row: LeaseRow): Place[] {
  const own = known(row.account)?.uuid
  return (['tnorder', 'messaging_profile', 'sip_connection', 'sip_control_app'] as const).flatMap(
    (relation) => {
      const owner = known(known(row[relation])?.account ?? null)?.uuid
      return owner && owner !== own ? [{ path: `${relation}.account`, found: owner }] : []
    },
  )
}

const date = (time: number | null | undefined) => (time == null ? null : formatDate(time))

function foundAt(path: string, row: LeaseRow): string | null {
  const tn = known(row.tn)
  const state = known(row.tnorder)?.state
  const balance = known(row.account)?.balance ?? null
  switch (path) {
    case 'expired_on':
      return date(row.expired_on)
    case 'autorenew':
      return onOff(row.autorenew)
    case 'tnorder.autorenew':
      return onOff(known(row.tnorder)?.autorenew ?? null)
    case 'tnorder.state':
      return state ? sentenceCase(state) : null
    case 'tn.deleted_on':
      return date(tn?.deleted_on)
    case 'tn.registered':
      return yesNo(tn?.registered ?? null)
    case 'account.balance':
      return balance
    case 'messaging_profile.callback_url':
      return known(row.messaging_profile)?.callback_url ?? 'None'
    case 'sip_connection.is_active':
    case 'sip_control_app.is_active':
      return 'Inactive'
    case 'sip_connection':
    case 'sip_control_app':
    case 'messaging_profile':
      return 'None'
    default:
      return null
  }
}

/** The colour of each field that something is wrong with, by its path. `failed` are the rules, worst first. */
export function fieldTones(row: LeaseRow, failed: readonly FindingId[]): ReadonlyMap<string, Tone> {
  const tones = new Map<string, Tone>()
  const end = endSeverity(row, failed)
  if (end) tones.set('expired_on', toneOf(end))
  for (const id of failed) {
    // What cannot be read is marked where it stands.
    if (id === 'D1') continue
    const tone = toneOf(gradeOf(id, row).severity)
    for (const { path } of placesOf(id, row)) if (!tones.has(path)) tones.set(path, tone)
  }
  return tones
}
