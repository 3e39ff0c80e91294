/** A small seeded source of numbers: the same seed gives the same world on every machine. */
export type Random = ReturnType<typeof random>

/** Turns a readable key such as `lease:17` into a 32-bit seed (FNV-1a). */
function seedOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Random picks for one key; independent keys are independent streams (mulberry32). */
export function random(key: string) {
  let state = seedOf(key)

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }

  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) => {
    let out = ''
    while (out.length < digits) {
      out += Math.floor(next() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0')
    }
    return out.slice(0, digits)
  }

  return {
    next,
    int,
    hex,
    chance: (share: number) => next() < share,
    pick: <T>(from: readonly T[]): T => from[int(0, from.length - 1)] as T,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${'89ab'[int(0, 3)]}${hex(3)}-${hex(12)}`,
  }
}

/** Picks by weight: `[[weight, value], …]`. */
export function weighted<T>(r: Random, choices: readonly (readonly [number, T])[]): T {
  let left = r.next() * choices.reduce((sum, [weight]) => sum + weight, 0)
  for (const [weight, value] of choices) {
    left -= weight
    if (left < 0) return value
  }
  return choices[choices.length - 1]?.[1] as T
}
