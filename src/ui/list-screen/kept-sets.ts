import { keepText, readText } from '#api/browser-storage.ts'

/** Sets of numbers that this tab keeps until a person signs out, so that an address can name thousands by a few letters. */
const KEY = 'opentact.sets'
/** As many sets are kept, and as many numbers of all; the oldest goes first. A browser keeps five million characters. */
const MOST = 20
const MOST_NUMBERS = 100_000

type Sets = Record<string, readonly string[]>
/** By id; undefined until it was read. */
let sets: Map<string, ReadonlySet<string>> | undefined

const all = () => {
  sets ??= new Map(Object.entries(read()).map(([id, keys]) => [id, new Set(keys)]))
  return sets
}

/** Keeps the rows with these keys as a set and returns its id; the same rows have the same. Where the browser refuses it holds until a reload. */
export function keepSet(keys: readonly string[]) {
  const kept = all()
  const same = [...kept].find(
    ([, it]) => it.size === keys.length && keys.every((key) => it.has(key)),
  )
  if (same) return same[0]
  const id = crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36).padStart(7, '0') as string
  kept.set(id, new Set(keys))
  let numbers = 0
  for (const [, { size }] of kept) numbers += size
  for (const [oldest, { size }] of kept) {
    if (oldest === id || (kept.size <= MOST && numbers <= MOST_NUMBERS)) break
    kept.delete(oldest)
    numbers -= size
  }
  const texts = Object.fromEntries([...kept].map(([id, keys]) => [id, [...keys]]))
  keepText('sessionStorage', KEY, JSON.stringify(texts))
  return id
}

/** The keys of a set; undefined where this tab has none of that id. */
export const setOf = (id: string) => all().get(id)

/** Forgets every set, as when somebody signs out. */
export function forgetSets() {
  sets = undefined
  keepText('sessionStorage', KEY, null)
}

function read(): Sets {
  try {
    const kept: unknown = JSON.parse(readText('sessionStorage', KEY) ?? '{}')
    return Object.fromEntries(
      Object.entries(Object(kept) as Sets).filter(([, keys]) => Array.isArray(keys)),
    )
  } catch {
    return {}
  }
}
