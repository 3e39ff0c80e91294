import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { SearchBox } from '#ui/search-box.tsx'
import classes from './dead-end.module.css'

/** A search that leads to the list of numbers. */
export function SearchForm({ initial = '' }: { initial?: string }) {
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
