import { fold } from '#domain/text/fold.ts'
import { sentenceCase } from '#domain/text/sentence-case.ts'
import { dataOf } from './row-query.ts'

/**
 * The labels of some facet values, each once, so that no two read alike: where several values have one name, the start
 * of its uuid stands beside each ("Retail (1b9d6bcd)"), all of it where that is the same too. What has no
 * uuid and reads as another, or as a word of ours ("None"), stands in quotes as it was sent.
 */
export function toldApart(options: readonly Option[]): string[] {
  const groups = new Map<string, Group>()
  const groupOf = options.map((option) => {
    const name = fold(option.label)
    const group = groups.get(name) ?? { options: 0, labels: new Map(), starts: new Map() }
    groups.set(name, group)
    group.options++
    count(group.labels, option.label)
    count(group.starts, startOf(option))
    return group
  })
  return options.map((option, place) => {
    const group = groupOf[place] as Group
    const { value, label } = option
    const text = dataOf(value)
    if (group.options === 1 || !text) return label
    if (text === label || sentenceCase(text) === label) {
      return group.labels.get(label) === 1 ? label : `“${text}”`
    }
    return `${label} (${group.starts.get(startOf(option)) === 1 ? startOf(option) : text})`
  })
}

type Option = { value: string; label: string }

/** Options of one name: how many, and how many of each spelling and start. */
type Group = { options: number; labels: Map<string, number>; starts: Map<string, number> }

const count = (counts: Map<string, number>, key: string) =>
  counts.set(key, (counts.get(key) ?? 0) + 1)

/** As much of a uuid as tells it from a few others. */
const startOf = ({ value }: Option) => dataOf(value)?.slice(0, 8) ?? ''
