import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { Page } from '#ui/page/page.tsx'
import { LookupBox } from './lookup-box.tsx'
import classes from './lookup-page.module.css'

/** Milliseconds that typing rests before the address follows. */
const REST = 300
/** Characters that are worth an address. */
const LONGEST = 2000

/** A look-up as a link, `?q=…`: it goes on to the number where there is one hit, else shows what it can be. */
export function LookupPage() {
  const { params } = useAddress()
  const { state } = useLocation()
  const navigate = useNavigate()
  const q = params.get('q') ?? ''
  // What was typed here is looked at when a person comes back, and not gone on from again.
  const asLink = state?.typed !== true
  const [typed, setTyped] = useState(q)
  const [entered, setEntered] = useState(asLink)
  const written = useRef(q)

  useEffect(() => {
    if (q === written.current) return
    written.current = q
    setTyped(q)
    setEntered(asLink)
  }, [q, asLink])

  useEffect(() => {
    if (typed === written.current || typed.length > LONGEST) return
    const rest = setTimeout(() => {
      written.current = typed
      const search = new URLSearchParams(typed ? { q: typed } : {}).toString()
      void navigate({ search }, { replace: true, state: { typed: true } })
    }, REST)
    return () => clearTimeout(rest)
  }, [typed, navigate])

  return (
    <Page title="Find a number">
      <div className={classes.place}>
        <LookupBox
          typed={typed}
          onType={setTyped}
          entered={entered}
          onEnter={setEntered}
          // A link leads on as if it had been the address itself.
          onOpen={(to) => void navigate(to, { replace: asLink && typed === q })}
        />
      </div>
    </Page>
  )
}
