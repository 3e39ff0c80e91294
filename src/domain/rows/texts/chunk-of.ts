/** The last of some chunks, in order, that starts at a place or before it. */
export function chunkOf<Chunk extends { first: number }>(chunks: readonly Chunk[], place: number) {
  let low = 0
  let high = chunks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((chunks[middle] as Chunk).first <= place) low = middle
    else high = middle - 1
  }
  return chunks[low] as Chunk
}
