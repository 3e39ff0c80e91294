/**
 * What each record of an answer is known by, also in the next answer: its uuid in lower case; its place where that
 * is missing or repeated.
 */
export function recordKeys(uuids: readonly (string | null)[]): string[] {
  const seen = new Set<string>()
  return uuids.map((text, place) => {
    const uuid = text?.toLowerCase()
    if (!uuid || seen.has(uuid)) return placeKey(place)
    seen.add(uuid)
    return uuid
  })
}

/** The key of a record that has no uuid of its own. */
export const placeKey = (place: number) => `@${place}`
