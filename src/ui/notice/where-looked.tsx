import { apiBase } from '#api/request/http.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { countOf, formatClock } from '#ui/value/format.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'

type WhereLookedProps = {
  uuid: string
  /** Null where it is not here. */
  list: TnList | null
  /** The list holds it all the same. */
  listed: boolean
}

/** Where a record was looked for that the API says it does not have. */
export function WhereLooked({ uuid, list, listed }: WhereLookedProps) {
  useTimesInUtc()
  return (
    <>
      <p>Where this dashboard looked:</p>
      <ul>
        <li>
          <code className="mono">{`${apiBase()}/profile/tn/${uuid}`}</code>: the API has no such
          record for this account.
        </li>
        {list && <li>{inList(list, listed)}</li>}
      </ul>
    </>
  )
}

function inList(all: TnList, listed: boolean) {
  const { records, skipped, complete, askedAt } = all
  const list = `the list of ${formatClock(askedAt)}`
  if (listed)
    return `It still stands in ${list}: it may have been released since. Refresh the list.`
  if (!complete) return `It is not among the first ${countOf(records, 'record')} of ${list}.`
  const read = countOf(records - skipped, 'record')
  return isWhole(all)
    ? `It is not among the ${read} of ${list} either.`
    : `It is not among the ${read} of ${list} that came and could be read.`
}
