import { redact } from './secrets.ts'

/** A field that could not be read: where it stands in the record (`tn.tn`) and what was sent, without secrets. */
export type Unreadable = { path: string; sent: string }

/** What a record says of its own fields that could not be read. */
export type Unread = { unreadable: readonly Unreadable[] }

/** As many characters of a value are kept. */
const LONGEST = 200

/**
 * A rejected value as text: texts as they are, all else and what would not be seen as compact JSON, without secrets,
 * cut at 200 characters. JSON.parse has rounded an integer past 2^53, so that it says about.
 */
export function sentText(value: unknown) {
  const safe = redact(value)
  const rounded = Number.isInteger(safe) && !Number.isSafeInteger(safe)
  const plain = typeof safe === 'string' && safe.trim() !== ''
  const text = plain ? safe : rounded ? `about ${safe}` : JSON.stringify(safe)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** What was sent at a path that could not be read, or for a record around it; null where it could. */
export function unreadAt(unreadable: readonly Unreadable[], path: string) {
  if (unreadable.length === 0) return null
  return unreadable.find((it) => it.path === path || path.startsWith(`${it.path}.`)) ?? null
}

/** Every field that could not be read at a path, around it or under it. */
export const unreadAround = (unreadable: readonly Unreadable[], path: string) =>
  unreadable.filter(
    (it) => it.path === path || path.startsWith(`${it.path}.`) || it.path.startsWith(`${path}.`),
  )
