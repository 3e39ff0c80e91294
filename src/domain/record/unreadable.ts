/** A field that could not be read: where it stands in the record (`tn.tn`) and what was sent, without secrets. */
export type Unreadable = { path: string; sent: string }

/** What a record says of its own fields that could not be read. */
export type Unread = { unreadable: readonly Unreadable[] }

/** What was sent at a path that could not be read, or for a record around it; null where it could. */
export function unreadAt(unreadable: readonly Unreadable[], path: string) {
  if (unreadable.length === 0) return null
  return unreadable.find((it) => it.path === path || path.startsWith(`${it.path}.`)) ?? null
}

/** Every field that could not be read at a path, around it or under it. */
export const unreadAround = (unreadable: readonly Unreadable[], path: string) =>
  unreadable.filter(
    (it) => it.path === path || path.startsWith(`${it.path}.`) || it.path.startsWith(`${path}.`),
  )
