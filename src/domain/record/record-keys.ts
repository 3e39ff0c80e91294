/**
 * What each record of an answer is known by, also in the next answer: its uuid in lower case; its place where that
 * is missing or repeated.
 */
export function recordKeys(uuids: readonly (string | null)[]): string[] {
  const seen = new Set<string>()
  return uuids.map((uuid, place) => {
    const key = uuidKey(uuid)
    if (!key || seen.has(key)) return placeKey(place)
    seen.add(key)
    return key
  })
}

/** The uuid as a key; null for what is none, and for text that could be taken for a place. */
export const uuidKey = (uuid: string | null) =>
  uuid && !uuid.startsWith(PLACE) ? uuid.toLowerCase() : null

/** The key of a record that has no uuid of its own. */
export const placeKey = (place: number) => PLACE + place

const PLACE = '@'
