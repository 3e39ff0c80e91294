import { isBranch, pathTo } from './json-path.ts'

/** As many places are told; a search that finds more is not narrow enough to go through. */
export const MOST_FOUND = 1000
/** As many values are looked at before a pause is offered. */
const FEW = 200

/** How a search compares texts. */
const folded = (text: string) => text.toLowerCase()

/** What of a text was searched for, as a stretch of it; null where it is not in it. */
export function foundIn(text: string, wanted: string): [number, number] | null {
  const sought = folded(wanted.trim())
  const at = sought === '' ? -1 : folded(text).indexOf(sought)
  return at < 0 ? null : [at, at + sought.length]
}

/** A value that holds no others, as it is searched and shown: a text without its quotes. */
export const leafText = (value: unknown) => String(value)

/**
 * Looks through the keys and values of a record, and its paths where the text has a dot or a bracket in it, in order.
 * Steps so that it can be taken in slices; returns the paths of what has the text, of which there may be more.
 */
export function* searchRecord(record: unknown, typed: string): Generator<void, string[]> {
  const sought = folded(typed.trim())
  const found: string[] = []
  if (sought === '') return found
  const asPath = /[.[]/.test(sought)
  const pending: { key: string; value: unknown; path: string }[] = [
    { key: '', value: record, path: '' },
  ]
  let looked = 0
  for (let next = pending.pop(); next && found.length < MOST_FOUND; next = pending.pop()) {
    const { key, value, path } = next
    const branch = isBranch(value)
    const hit =
      folded(key).includes(sought) ||
      (!branch && folded(leafText(value)).includes(sought)) ||
      (asPath && folded(path).endsWith(sought))
    if (hit) found.push(path)
    if (branch) {
      const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
      for (const [inner, it] of entries.reverse()) {
        const said = typeof inner === 'number' ? '' : inner
        pending.push({ key: said, value: it, path: pathTo(path, inner) })
      }
    }
    if (++looked % FEW === 0) yield
  }
  return found
}
