import { ExactNumber } from '#domain/text/exact-number.ts'

/** A list or an object of a JSON value, as opposed to a value that holds no others. */
export const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof ExactNumber)

const PLAIN = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u

/** The path of what stands under a key of an object, or at a place of a list: `tnorder.errors[0]`, `notes["a.b"]`. */
export function pathTo(parent: string, key: string | number) {
  if (typeof key === 'number') return `${parent}[${key}]`
  if (!PLAIN.test(key)) return `${parent}[${JSON.stringify(key)}]`
  return parent === '' ? key : `${parent}.${key}`
}

/** A value in a record, and the paths and values around it, from the record itself, whose path is ''. */
export type Trail = readonly { path: string; value: unknown; place: number }[]

/**
 * The way to what a path names, as rules and cards say it (`tnorder.errors.0.reason`, `tnorder.errors[0]`), as far as
 * there is something; `whole` is true where that is all of it. Of a list that holds one record it is that record.
 */
export function trailTo(record: unknown, said: string): { trail: Trail; whole: boolean } {
  const trail = [{ path: '', value: record, place: 0 }]
  let rest = said
  while (rest !== '') {
    const { path, value } = trail.at(-1) as (typeof trail)[number]
    if (!isBranch(value)) return { trail, whole: false }
    const step = Array.isArray(value) ? stepInList(value, rest) : stepInObject(value, rest)
    if (!step) return { trail, whole: false }
    trail.push({ path: pathTo(path, step.key), value: step.value, place: step.place })
    rest = step.rest
  }
  return { trail, whole: true }
}

function stepInList(list: readonly unknown[], rest: string) {
  const [said, digits] = /^\[?(\d+)\]?\.?/.exec(rest) ?? []
  const place = digits === undefined ? (list.length === 1 ? 0 : -1) : Number(digits)
  if (!(place in list)) return null
  return { key: place, place, value: list[place], rest: rest.slice(said?.length ?? 0) }
}

function stepInObject(record: object, rest: string) {
  const entries = Object.entries(record)
  let found: { key: string; place: number; value: unknown; rest: string } | null = null
  for (const [place, [key, value]] of entries.entries()) {
    // The longest key: one may have a dot in it.
    if (found && found.key.length >= key.length) continue
    const end = endOf(rest, key)
    if (end !== null) found = { key, place, value, rest: rest.slice(end).replace(/^\./, '') }
  }
  return found
}

/** Where a path goes on that begins with a key; null where it does not. */
function endOf(rest: string, key: string) {
  for (const said of PLAIN.test(key) ? [key] : [key, `[${JSON.stringify(key)}]`]) {
    if (rest.startsWith(said) && /^(?:$|[.[])/.test(rest.slice(said.length))) return said.length
  }
  return null
}
