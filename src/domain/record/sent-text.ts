import { redact } from './secrets.ts'

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
