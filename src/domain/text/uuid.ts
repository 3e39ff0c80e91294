const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The uuid in the lower case the API asks for, or null where the text is not one. Source: docs/api.md, "Endpoints". */
export function toUuid(text: string) {
  const uuid = text.trim().toLowerCase()
  return UUID.test(uuid) ? uuid : null
}

/** What an id is compared by: a uuid in lower case, anything else as it stands. */
export function foldUuid(id: string) {
  return id.toLowerCase() === id ? id : (toUuid(id) ?? id)
}

/** True where two ids are the same uuid, in whatever case. */
export const sameUuid = (a: string, b: string) => foldUuid(a) === foldUuid(b)
