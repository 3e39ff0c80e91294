import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router-dom'
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
    <form role="search" onSubmit={submit} className={classes.search}>
      <TextInput
        type="search"
        aria-label="Search numbers"
        placeholder="Number, name or UUID"
        leftSection={<IconSearch size={16} aria-hidden />}
        className={classes.box ?? ''}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <Button type="submit">Search</Button>
    </form>
  )
}
