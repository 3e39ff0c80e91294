/** The keys that a schema reads, with those of the records inside; true is a key without any. */
export type Keys = { readonly [key: string]: true | Keys }

/** The keys that the schema of a record reads, from the schema itself. */
export function keysOf(schema: object): Keys {
  const keys: Record<string, true | Keys> = {}
  if ('wrapped' in schema) Object.assign(keys, keysOf(schema.wrapped as object))
  if (!('entries' in schema)) return keys
  for (const [key, inner] of Object.entries(schema.entries as Record<string, object>)) {
    const deeper = keysOf(inner)
    keys[key] = Object.keys(deeper).length > 0 ? deeper : true
  }
  return keys
}
