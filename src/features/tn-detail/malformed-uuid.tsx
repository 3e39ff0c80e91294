import { Page } from '#ui/page.tsx'
import { BackLink } from './back-link.tsx'
import classes from './dead-end.module.css'
import { SearchForm } from './search-form.tsx'

/** The address holds something that cannot be a uuid: nothing is asked of the API. */
export function MalformedUuid({ typed }: { typed: string }) {
  return (
    <Page title="Not a valid UUID" above={<BackLink />}>
      <div className={classes.card}>
        <p className={classes.asked}>
          <code>{typed}</code>
        </p>
        <p>
          A UUID has 32 digits from 0 to f in groups of 8-4-4-4-12, such as{' '}
          <code>1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed</code>. Nothing was asked of the API.
        </p>
        <SearchForm initial={typed} />
      </div>
    </Page>
  )
}
