import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { SearchBox } from '#ui/list-screen/bars/search-box.tsx'
import { WhereLooked } from '#ui/notice/where-looked.tsx'
import { Button } from '#ui/page/button.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { BackLink } from './back-link.tsx'
import classes from './dead-ends.module.css'

type NotFoundProps = { uuid: string; list: TnList | null; listed: boolean }

/** The API has no such number: says where was looked, and the ways on. */
export function NotFound({ uuid, list, listed }: NotFoundProps) {
  return (
    <Page title="Number not found" above={<BackLink />}>
      <div className={classes.card}>
        <p className={classes.asked}>
          <code>{uuid}</code>
        </p>
        <WhereLooked uuid={uuid} list={list} listed={listed} />
        <p>
          The number may have been released, or it belongs to another account.{' '}
          <Link to="/tns">Go to all numbers</Link>, or look for it by number or name:
        </p>
        <SearchForm />
      </div>
    </Page>
  )
}

/** The address holds something that cannot be a uuid: nothing is asked of the API. */
export function MalformedUuid({ typed }: { typed: string }) {
  return (
    <Page title="Not a valid UUID" above={<BackLink />}>
      <div className={classes.card}>
        <p className={classes.asked}>
          <code>
            <Disguised>{typed}</Disguised>
          </code>
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

/** A search that leads to the list of numbers. */
function SearchForm({ initial = '' }: { initial?: string }) {
  const [q, setQ] = useState(initial)
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    void navigate({ pathname: '/tns', search: new URLSearchParams({ q: q.trim() }).toString() })
  }

  return (
    <form onSubmit={submit} className={classes.search}>
      <SearchBox label="Search numbers" value={q} onChange={setQ} />
      <Button type="submit">Search</Button>
    </form>
  )
}
