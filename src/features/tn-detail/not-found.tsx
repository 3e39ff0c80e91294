import { Link } from 'react-router-dom'
import { apiBase } from '#api/http.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { countOf, formatClock } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'
import { BackLink } from './back-link.tsx'
import classes from './dead-end.module.css'
import { SearchForm } from './search-form.tsx'

type NotFoundProps = { uuid: string; list: TnList | null; listed: boolean }

/** The API has no such number: says where was looked, and the ways on. */
export function NotFound({ uuid, list, listed }: NotFoundProps) {
  return (
    <Page title="Number not found" above={<BackLink />}>
      <div className={classes.card}>
        <p className={classes.asked}>
          <code>{uuid}</code>
        </p>
        <p>Where this dashboard looked:</p>
        <ul>
          <li>
            <code>{`${apiBase()}/profile/tn/${uuid}`}</code>: the API has no such record for this
            account.
          </li>
          {list && <li>{inList(list, listed)}</li>}
        </ul>
        <p>
          The number may have been released, or it belongs to another account.{' '}
          <Link to="/tns">Go to all numbers</Link>, or look for it by number or name:
        </p>
        <SearchForm />
      </div>
    </Page>
  )
}

function inList({ records, complete, askedAt }: TnList, listed: boolean) {
  const list = `the list of ${formatClock(askedAt)}`
  if (listed)
    return `It still stands in ${list}: it may have been released since. Refresh the list.`
  if (!complete) return `It is not among the first ${countOf(records, 'record')} of ${list}.`
  return `It is not among the ${countOf(records, 'record')} of ${list} either.`
}
