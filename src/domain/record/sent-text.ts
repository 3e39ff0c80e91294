import { exactJson } from '#domain/text/exact-number.ts'
import { redact } from './secrets.ts'

/** As many characters of a value are kept. */
const LONGEST = 200

/**
 * A rejected value as text: texts as they are, all else and what would not be seen as compact JSON, without secrets,
 * cut at 200 characters.
 */
export function sentText(value: unknown) {
  const safe = redact(value)
  const text = typeof safe === 'string' && safe.trim() !== '' ? safe : exactJson(safe)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
