/** A longer copy: doubling keeps adding cheap. For rows that come in order, one at a time. */
export function grown<T extends Float64Array | Uint32Array>(array: T): T {
  const longer = new (array.constructor as new (length: number) => T)(array.length * 2 || 256)
  longer.set(array)
  return longer
}
