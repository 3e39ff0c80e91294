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

function inList(list: TnList, listed: boolean) {
  const { records, askedAt } = list
  if (listed)
    return `It still stands in the list of ${formatClock(askedAt)}: it may have been released since. Refresh the list.`
  const either = isWhole(list) ? ` either (${countOf(records, 'record')})` : ''
  return `It is not ${withinList(list)}${either}.`
}

/** Within what of the list something was looked for: "in the list of 2:04 PM". */
export function withinList(list: TnList) {
  const { records, skipped, complete, askedAt } = list
  const it = `the list of ${formatClock(askedAt)}`
  if (!complete) return `among the first ${countOf(records, 'record')} of ${it}`
  return isWhole(list)
    ? `in ${it}`
    : `among the ${countOf(records - skipped, 'record')} of ${it} that came and could be read`
}
