import { useEffect, useState } from 'react'

/** Where an entry of the history keeps it, beside what the router does. */
const KEY = 'leasedTwice'

/**
 * Whether the list said before a reload that a number is leased twice, as the entry in the history remembers it: what
 * only the list can tell comes long after the record. `said` is what it says now, null while that is not known.
 */
export function useToldTwice(uuid: string, said: boolean | null) {
  const [told] = useState(() => Object(history.state)[KEY] === uuid)
  useEffect(() => {
    const { [KEY]: kept, ...state } = Object(history.state)
    if (said === null || said === (kept === uuid)) return
    history.replaceState(said ? { ...state, [KEY]: uuid } : state, '')
  }, [uuid, said])
  return told && said === null
}
