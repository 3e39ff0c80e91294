import { uuidsIn } from '#domain/lookup/read/pasted.ts'
import { fold } from '#domain/text/fold.ts'

/** So many numbers are compared at once. */
export const MOST_COMPARED = 5

/** What the `ids` of a comparison name. */
export type ComparedIds = {
  /** The numbers to compare, each once, in their order; no more than can be. */
  ids: readonly string[]
  /** Those beyond. */
  over: readonly string[]
  /** Those that are named more than once. */
  repeated: readonly string[]
  /** What is no uuid, as it stands in the address. */
  malformed: readonly string[]
}

/** Reads the `ids` of an address: uuids in any spelling, divided by commas, semicolons or spaces. */
export function readIds(sent: readonly string[]): ComparedIds {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  const malformed = new Set<string>()
  for (const word of wordsOf(sent)) {
    const uuid = uuidOf(word)
    if (uuid === null) malformed.add(word)
    else if (seen.has(uuid)) repeated.add(uuid)
    else seen.add(uuid)
  }
  const all = [...seen]
  return {
    ids: all.slice(0, MOST_COMPARED),
    over: all.slice(MOST_COMPARED),
    repeated: [...repeated],
    malformed: [...malformed],
  }
}

/** The `ids` with another number behind them; what else stands there stays. */
export const idsWith = (sent: readonly string[], uuid: string) => [...wordsOf(sent), uuid].join()

/** The `ids` without some of their numbers, or of what is no uuid; all else stays. */
export const idsWithout = (sent: readonly string[], gone: readonly string[]) =>
  wordsOf(sent)
    .filter((word) => !gone.includes(uuidOf(word) ?? word))
    .join()

/** The `ids` with each number once. */
export const idsOnce = (sent: readonly string[]) => {
  const seen = new Set<string>()
  return wordsOf(sent)
    .filter((word) => {
      const id = uuidOf(word) ?? word
      return !seen.has(id) && seen.add(id)
    })
    .join()
}

const wordsOf = (sent: readonly string[]) =>
  sent.flatMap((text) => text.split(/[\s,;]+/)).filter((word) => word !== '')

/** The uuid that a word is or has in it; null where it has none, or several. */
function uuidOf(word: string) {
  const [uuid, ...others] = uuidsIn(fold(word))
  return uuid && others.length === 0 ? uuid : null
}
