const DIGIT = 0x10000

/**
 * Positions reordered by their key, ties as they came. NaN means empty and comes last in both directions.
 * Radix sort: a comparator costs ten times as much at 50,000 rows.
 */
export function stableSort(order: Uint32Array, keys: Float64Array, desc: boolean) {
  const bits = sortableBits(keys, desc)
  let from = order
  let to: Uint32Array = new Uint32Array(order.length)
  for (let digit = 0; digit < 4; digit++) {
    if (!pass(from, to, bits, digit)) continue
    const spare: Uint32Array = from === order ? new Uint32Array(order.length) : from
    from = to
    to = spare
  }
  return from
}

/** Unsigned 64-bit patterns, low word first, that order as the keys do. Source: IEEE 754, total order. */
function sortableBits(keys: Float64Array, desc: boolean) {
  const bits = new Uint32Array(keys.slice().buffer)
  const turn = desc ? 0xffffffff : 0
  for (let i = 0; i < keys.length; i++) {
    const low = 2 * i
    const high = bits[low + 1] ?? 0
    if (Number.isNaN(keys[i])) {
      bits[low] = bits[low + 1] = 0xffffffff
    } else if (high & 0x80000000) {
      bits[low] = ~(bits[low] ?? 0) ^ turn
      bits[low + 1] = ~high ^ turn
    } else {
      bits[low] = (bits[low] ?? 0) ^ turn
      bits[low + 1] = high ^ 0x80000000 ^ turn
    }
  }
  return bits
}

/** One counting pass over a 16-bit digit; false where the digit is the same in every key. */
function pass(from: Uint32Array, to: Uint32Array, bits: Uint32Array, digit: number) {
  const word = digit >> 1
  const shift = (digit & 1) * 16
  const starts = new Uint32Array(DIGIT)
  for (let i = 0; i < from.length; i++) {
    const value = ((bits[2 * (from[i] as number) + word] as number) >>> shift) & 0xffff
    starts[value] = (starts[value] as number) + 1
  }
  let start = 0
  for (let value = 0; value < DIGIT; value++) {
    const count = starts[value] as number
    if (count === from.length) return false
    starts[value] = start
    start += count
  }
  for (let i = 0; i < from.length; i++) {
    const position = from[i] as number
    const value = ((bits[2 * position + word] as number) >>> shift) & 0xffff
    const at = starts[value] as number
    starts[value] = at + 1
    to[at] = position
  }
  return true
}
