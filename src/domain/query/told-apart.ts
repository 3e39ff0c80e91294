import { dataOf } from './row-query.ts'

/** What a name looks like: case, width and characters that nobody sees make no other name. */
export const sameToTheEye = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/**
 * The labels of some facet values, each once, so that no two read alike: where several values have one name, the start
 * of its uuid stands beside each ("Retail (1b9d6bcd)"), all of it where that is the same too. A name that reads as a
 * word of ours ("None") stands in quotes where it has no uuid.
 */
export function toldApart(options: readonly { value: string; label: string }[]): string[] {
  const alike = new Map<string, { value: string; label: string }[]>()
  for (const option of options) {
    const key = sameToTheEye(option.label)
    const group = alike.get(key)
    if (group) group.push(option)
    else alike.set(key, [option])
  }
  return options.map(({ value, label }) => {
    const others = (alike.get(sameToTheEye(label)) ?? []).filter((it) => it.value !== value)
    const text = dataOf(value)
    if (others.length === 0 || !text) return label
    if (text === label) {
      return others.some((it) => it.label === label) ? `“${label}”` : label
    }
    const start = text.slice(0, SHORT)
    const enough = !others.some((it) => dataOf(it.value)?.startsWith(start))
    return `${label} (${enough ? start : text})`
  })
}

/** Characters of a uuid that tell it from a few others. */
const SHORT = 8
