import { useQuery } from '@tanstack/react-query'
import { tnProfiles } from '#api/tn-profiles.ts'
import { blockOf, groupWords, type RelatedGroup } from '#domain/lookup/related-numbers.ts'
import { RELATIONS } from '#domain/numbers/hangs-on.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { dataValue } from '#domain/query/row-query.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known, nameOf, numberOf } from '#domain/record/schema/related.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import { sortKey } from '#domain/text/telephone-number.ts'
import { foldUuid } from '#domain/text/uuid.ts'
import { Button } from '#ui/page/button.tsx'
import { Link } from '#ui/page/link.tsx'
import { Section } from '#ui/page/section.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import type { Found } from '#ui/use-pass.ts'
import { countOf, formatClock } from '#ui/value/format.ts'
import { Badge } from '#ui/value/lease/badges.tsx'
import { useTnName } from '#ui/value/lease/tn-name.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import classes from './related-numbers.module.css'

/** As many numbers of a group are shown. */
const SHOWN = 8

type RelatedNumbersProps = {
  row: LeaseRow | null
  list: TnList | null
  related: Found<readonly RelatedGroup[]> | null
}

/** The numbers that share something with this one, and where this one is unlike the others. */
export function RelatedNumbersCard({ row, list, related }: RelatedNumbersProps) {
  useTimesInUtc()
  return (
    <Section title="Related numbers" busy={!row}>
      {!list ? (
        <NoList />
      ) : !row || !related ? (
        <Skeleton height={60} />
      ) : (
        <>
          <p className={classes.quiet}>{lookedAt(related)}</p>
          {related.result.length > 0 && (
            <ul className={classes.groups}>
              {related.result.map((group) => (
                <Group key={group.by} group={group} row={row} rows={related.list.index.rows} />
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  )
}

/** Which numbers were looked at; that there are no others is said only of a whole list. */
function lookedAt({ list, read }: Found<unknown>) {
  const at = `the list of ${formatClock(list.askedAt)}`
  if (isWhole(list)) return `Among all ${countOf(read, 'number')} of ${at}.`
  return list.complete
    ? `Among the ${countOf(read, 'number')} of ${at} that came and could be read: there may be others.`
    : `Among the first ${countOf(read, 'number')} of ${at}, which is still loading.`
}

/** The list is not asked for by itself: a number costs one request. */
function NoList() {
  const { refetch, isFetching } = useQuery({ ...tnProfiles.list(), enabled: false })
  return (
    <div className={classes.none}>
      <span>They are found in the list of numbers, which is not here.</span>
      <Button
        variant="default"
        size="compact-sm"
        loading={isFetching}
        onClick={() => void refetch()}
      >
        Load the list
      </Button>
    </div>
  )
}

type GroupProps = { group: RelatedGroup; row: LeaseRow; rows: RowStore }

function Group({ group, row, rows }: GroupProps) {
  const formatTn = useTnFormat()
  const tnName = useTnName()
  const { on, text } = useDisguise()
  const { by, count, odd } = group
  const own = numberOf(row)
  const block = blockOf(own)
  const name =
    by === 'block' ? block && `${formatTn(`+${block}00`)} to …99` : text(sharedName(row, by) ?? '')
  const shown = shownOf(group, row, rows)
  return (
    <li className={classes.group}>
      <div className={classes.what}>
        <strong>{groupWords(group)}</strong>
        {name && <bdi className={classes.quiet}>{name}</bdi>}
        {/* A browser shows the address of a link, and this one has most of a number in it, or a name. */}
        {on && !(by !== 'block' && known(row[by])?.uuid) ? (
          <span>{countOf(count, 'other number')}</span>
        ) : (
          <Link to={`/tns?${searchOf(group, row)}`}>{countOf(count, 'other number')}</Link>
        )}
      </div>
      {odd.map(({ trait, words }) => (
        <div key={trait}>
          <Badge tone="amber">{words}</Badge>
        </div>
      ))}
      <ul className={classes.numbers} aria-label={`First of ${countOf(count, 'number')}`}>
        {shown.map((place) => {
          const other = rows.at(place)
          const { key, uuid } = other
          const words = tnName(other) ?? uuid?.slice(0, 8) ?? '—'
          return (
            <li key={key}>{uuid ? <Link to={`/tns/${foldUuid(uuid)}`}>{words}</Link> : words}</li>
          )
        })}
        {count > shown.length && <li className={classes.quiet}>…</li>}
      </ul>
    </li>
  )
}

function sharedName(row: LeaseRow, by: Exclude<RelatedGroup['by'], 'block'>) {
  return by === 'tnorder' ? (known(row.tnorder)?.uuid ?? null) : nameOf(row[by])
}

/** The places that are shown: of a block those nearest to the number, else the first. */
function shownOf({ by, places }: RelatedGroup, row: LeaseRow, rows: RowStore) {
  const own = numberOf(row)
  if (by !== 'block' || own === null) return places.slice(0, SHOWN)
  const above = places.findIndex((place) => {
    const tn = numberOf(rows.at(place))
    return tn !== null && sortKey(tn) > sortKey(own)
  })
  const middle = above < 0 ? places.length : above
  const from = Math.max(0, Math.min(middle - SHOWN / 2, places.length - SHOWN))
  return places.slice(from, from + SHOWN)
}

/** The list of a group, with the number itself. */
function searchOf({ by }: RelatedGroup, row: LeaseRow) {
  if (by === 'block') return new URLSearchParams({ q: `+${blockOf(numberOf(row))}` })
  const record: { uuid: string | null; name?: string | null } | null = known(row[by])
  const id = record?.uuid || record?.name || ''
  const { facet } = RELATIONS[by]
  return new URLSearchParams(facet ? { [facet]: dataValue(id) } : { q: foldUuid(id) })
}
