type Numbers = Float64Array | Uint32Array

/** The array itself where it is long enough, else a longer copy: doubling keeps adding cheap. */
export function grown<T extends Numbers>(array: T, length: number): T {
  if (array.length >= length) return array
  const longer = new (array.constructor as new (length: number) => T)(
    Math.max(length, array.length * 2, 256),
  )
  longer.set(array)
  return longer
}
