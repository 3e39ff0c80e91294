import { isBranch, pathTo } from './json-path.ts'

/** What is seen of a record: which lists and objects are open, and how many are shown of what is in a long one. */
export type Unfolded = {
  open: ReadonlySet<string>
  /** By path, where that is more than FIRST. */
  shown: ReadonlyMap<string, number>
}

/** One line of a record as a tree. */
export type Line = {
  /** The path of its value, which no other line has; of a line that stands for more of them, theirs and `…`. */
  path: string
  depth: number
  key: string | number | null
  value: unknown
  /** How many values are in it; null where it can have none. */
  inside: number | null
  open: boolean
  /** How many more there are in the list or object around, where that is what the line says. */
  more?: number
}

/** So many of what is in a list or object are shown at first, and so many more each time. */
export const FIRST = 500
/** A record of fewer lines is open from the start. */
const OPEN_BELOW = 1500

/** The lines that are seen of a record. */
export function linesOf(record: unknown, { open, shown }: Unfolded): Line[] {
  const lines: Line[] = []
  const add = (key: Line['key'], value: unknown, path: string, depth: number) => {
    const branch = isBranch(value)
    const isOpen = branch && open.has(path)
    lines.push({ path, depth, key, value, inside: branch ? sizeOf(value) : null, open: isOpen })
    if (!isOpen) return
    const most = shown.get(path) ?? FIRST
    let place = 0
    for (const [inner, it] of entriesIn(value)) {
      if (place++ === most) break
      add(inner, it, pathTo(path, inner), depth + 1)
    }
    const more = sizeOf(value) - most
    if (more > 0) {
      const rest = { key: null, value: undefined, inside: null, open: false }
      lines.push({ ...rest, path: `${path}…`, depth: depth + 1, more })
    }
  }
  add(null, record, '', 0)
  return lines
}

/** The lists and objects that are open at first: level by level, as long as that does not make too many lines. */
export function openAtFirst(record: unknown): ReadonlySet<string> {
  const open = new Set<string>()
  let level = [{ path: '', value: record }]
  let lines = 1
  while (level.length > 0) {
    const inner: typeof level = []
    for (const { path, value } of level) {
      if (!isBranch(value)) continue
      const size = Math.min(sizeOf(value), FIRST)
      if (path !== '' && lines + size > OPEN_BELOW) continue
      lines += size
      open.add(path)
      let place = 0
      for (const [key, it] of entriesIn(value)) {
        if (place++ === FIRST) break
        if (isBranch(it)) inner.push({ path: pathTo(path, key), value: it })
      }
    }
    level = inner
  }
  return open
}

function* entriesIn(value: object): Generator<[string | number, unknown]> {
  if (Array.isArray(value)) yield* value.entries()
  else for (const key of Object.keys(value)) yield [key, (value as Record<string, unknown>)[key]]
}

const sizeOf = (value: object) => (Array.isArray(value) ? value.length : Object.keys(value).length)
