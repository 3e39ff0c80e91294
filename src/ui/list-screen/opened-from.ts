import { paramsOf } from '#domain/query/address.ts'

/** Which row of which list a screen was opened from, as the history keeps it. */
export type OpenedFrom = {
  /** The address of the list: path, query and hash. */
  from: string
  /** The list's entry in the history; null where nobody knows. */
  entry: string | null
  /** What the row is known by, and its place in the list's order at that time; null where nobody knows. */
  row: string | null
  at: number | null
  /** Another row was gone on to since. */
  moved?: boolean
}

/** The same read from the state of a location; null where a screen was not opened from a list. */
export function openedFrom(state: unknown): OpenedFrom | null {
  const { from, entry, row, at, moved } = Object(state) as Record<string, unknown>
  if (typeof from !== 'string') return null
  return {
    from,
    entry: typeof entry === 'string' ? entry : null,
    row: typeof row === 'string' ? row : null,
    at: Number.isInteger(at) ? (at as number) : null,
    moved: moved === true,
  }
}

/** The path of an address and its parameters. */
export function partsOf(address: string) {
  const { pathname, search, hash } = new URL(address, 'https://list.example')
  return { pathname, params: paramsOf({ search, hash }) }
}
