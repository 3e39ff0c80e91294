/** True where two JSON values are the same; the order of keys does not count. */
export function alike(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  let more = 0
  for (const _ in b) more++
  for (const key in a) {
    if (!alike((a as Json)[key], (b as Json)[key])) return false
    more--
  }
  return more === 0
}

type Json = Record<string, unknown>
