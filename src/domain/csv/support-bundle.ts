import type { Judgement } from '#domain/findings/diagnosis.ts'
import type { Found } from '#domain/findings/found.ts'
import { groupWords, type RelatedGroup } from '#domain/lookup/related-numbers.ts'
import { REMOVED_WORDS, type Removed, removedFrom } from '#domain/record/removed.ts'
import { redact, redacting } from '#domain/record/secrets.ts'
import { exactJson } from '#domain/text/exact-number.ts'
import { escaped } from './copy-as.ts'

/** What a support bundle is made of. Times are milliseconds UTC. */
export type BundleSource = {
  /** The number as it shows, and the uuid of its lease. */
  number: string
  uuid: string | null
  /** The record as it came, redacted. */
  raw: unknown
  judgements: readonly Judgement[]
  related: readonly RelatedGroup[]
  fetchedAt: number
  /** When the list that related numbers are counted in was asked for; null where the whole of it is not here. */
  listAt: number | null
  version: string
  /** Sensitive values in it were hidden (Disguise). */
  hidden: boolean
}

const HIDDEN =
  'Numbers, e-mail addresses, names of people, IP addresses and balances are hidden (•); the same value has the same #.'

export type SupportBundle = { markdown: string; json: string; removed: Removed[] }

/**
 * One number for a ticket: the record, what every rule says of it with the values it looked at, and how many numbers
 * are related. Nothing in it is a secret: the record is redacted once more, and what stands in both texts comes from it
 * or from the rules. In steps, as a record may be large.
 */
export function* supportBundle(source: BundleSource): Generator<void, SupportBundle> {
  const { redacted } = yield* redacting(source.raw)
  const safe = { ...source, raw: redacted }
  const removed = removedFrom(redacted)
  yield
  const markdown = markdownOf(safe, removed)
  yield
  return { markdown, json: jsonOf(safe, removed), removed }
}

const when = (time: number) => new Date(time).toISOString()

function jsonOf(source: BundleSource, removed: readonly Removed[]) {
  const { number, uuid, raw, judgements, related, fetchedAt, listAt, version, hidden } = source
  const bundle = {
    number,
    uuid,
    fetched: when(fetchedAt),
    version,
    hidden: hidden ? HIDDEN : false,
    findings: judgements.map(({ id, verdict, severity, title, reason, found, check }) => ({
      ...{ id, verdict, severity, title, reason, check },
      found: found.map((it) => ({ path: it.path, value: foundText(it) })),
    })),
    related: {
      list: listAt === null ? null : when(listAt),
      groups: related.map((group) => ({
        by: groupWords(group),
        count: group.count,
        odd: group.odd.map(({ words }) => words),
      })),
    },
    removed,
  }
  // The record is redacted, and may be large.
  return exactJson({ ...(redact(bundle) as object), record: raw }, 2)
}

function markdownOf(source: BundleSource, removed: readonly Removed[]) {
  const { number, uuid, raw, judgements, related, fetchedAt, listAt, version, hidden } = source
  const json = exactJson(raw, 2)
  return [
    `# ${escaped(number)}`,
    '',
    `- UUID: ${uuid ? escaped(uuid) : 'none'}`,
    `- Fetched: ${when(fetchedAt)}`,
    `- Made by: OpenTACT TN dashboard ${escaped(version)}`,
    ...(hidden ? [`- ${HIDDEN.replace('#', '\\#')}`] : []),
    '',
    '## Findings',
    '',
    '| Verdict | Rule | Reason | Found | Check |',
    '| --- | --- | --- | --- | --- |',
    ...judgements.map(judgementLine),
    '',
    '## Related numbers',
    '',
    ...relatedLines(related, listAt),
    '',
    '## Removed',
    '',
    ...(removed.length === 0 ? ['Nothing.'] : removed.map(removedLine)),
    '',
    '## Record',
    '',
    fenced(json),
    '',
  ].join('\n')
}

const judgementLine = ({ id, verdict, severity, title, reason, found, check }: Judgement) => {
  const values = found.map((it) => `${it.path}: ${foundText(it)}`).join('; ')
  const grade = verdict === 'fail' ? `fail (${severity})` : verdict
  return `| ${[grade, `${id} ${title}`, reason, values, check].map(escaped).join(' | ')} |`
}

const relatedLines = (related: readonly RelatedGroup[], listAt: number | null) =>
  listAt === null
    ? ['The whole list of numbers was not here.']
    : [
        `Counted in the list of ${when(listAt)}.`,
        '',
        ...related.map(
          (group) =>
            `- ${groupWords(group)}: ${group.count}${group.odd.map(({ words }) => `; ${words}`).join('')}`,
        ),
      ]

const removedLine = ({ path, kind }: Removed) => `- ${escaped(path)}: ${REMOVED_WORDS[kind]}`

/** A block of code whose fence stands nowhere in it. */
function fenced(code: string) {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}json\n${code}\n${fence}`
}

/** What stands at a path, as a text. */
function foundText(found: Found): string {
  switch (found.is) {
    case 'text':
    case 'decimal':
      return found.text
    case 'flag':
      return String(found.flag)
    case 'time':
      return when(found.time)
    case 'record':
      return found.name || found.uuid || 'a record without a name'
    case 'unreadable':
      return `${found.sent} (unreadable)`
    case 'none':
      return 'none'
    case 'not-included':
      return 'not included by the API'
    case 'no-value':
      return 'no value'
  }
}
