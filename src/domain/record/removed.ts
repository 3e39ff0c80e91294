import { REDACTED, TOO_DEEP } from './secrets/mask-record.ts'
import { MASK } from './secrets/secret-shapes.ts'

/** What was taken out at a path: all of the value, a secret within a text, what nests too deep, or a part of a key. */
export type Removed = { path: string; kind: 'value' | 'part' | 'too-deep' | 'key' }

/** The kinds in words. */
export const REMOVED_WORDS: Readonly<Record<Removed['kind'], string>> = {
  value: 'whole value',
  part: 'secret within a text',
  'too-deep': 'nested too deep',
  key: 'secret within a name',
}

/** As many are listed. */
const MOST = 1000

/** What was removed from a record, by what stands in its place in the redacted copy. Never with a value. */
export function removedFrom(redacted: unknown): Removed[] {
  const removed: Removed[] = []
  const pending: { value: unknown; path: string }[] = [{ value: redacted, path: '' }]
  for (let next = pending.pop(); next && removed.length < MOST; next = pending.pop()) {
    const { value, path } = next
    if (typeof value === 'string') {
      const kind = kindOf(value)
      if (kind) removed.push({ path: path || '(record)', kind })
    }
    if (typeof value !== 'object' || value === null) continue
    const isList = Array.isArray(value)
    const inside: typeof pending = []
    for (const [key, inner] of Object.entries(value)) {
      const at = isList ? `${path}[${key}]` : path ? `${path}.${key}` : key
      if (!isList && key.includes(MASK)) removed.push({ path: at, kind: 'key' })
      inside.push({ value: inner, path: at })
    }
    pending.push(...inside.reverse())
  }
  return removed
}

function kindOf(text: string): Removed['kind'] | null {
  if (text === REDACTED || text === MASK) return 'value'
  if (text === TOO_DEEP) return 'too-deep'
  return text.includes(MASK) ? 'part' : null
}
