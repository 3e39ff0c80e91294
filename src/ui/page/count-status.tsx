import { useEffect, useRef, useState } from 'react'
import classes from './count-status.module.css'

/** Milliseconds between two words on how far something has come. */
const MILESTONE = 10_000
/** Milliseconds that a count stays the same before it is read out. */
const REST = 400

type CountStatusProps = {
  /** How many there are: "1,000 numbers". Empty while nobody knows. */
  count: string
  /** More are on their way. */
  loading?: boolean
}

/**
 * How many rows show. The count on screen follows at once; what is read out is its first word, then one every ten
 * seconds while rows arrive, and where it comes to rest.
 */
export function CountStatus({ count, loading = false }: CountStatusProps) {
  const words = loading && count ? `Loading: ${count}` : count
  const [told, tell] = useState({ words, loading })
  const toldAt = useRef(0)

  useEffect(() => {
    if (told.words === words) return
    const say = () => {
      toldAt.current = performance.now()
      tell({ words, loading })
    }
    const atOnce = told.words === '' || (told.loading && !loading)
    const wait = loading ? toldAt.current + MILESTONE - performance.now() : REST
    const soon = setTimeout(say, atOnce ? 0 : wait)
    return () => clearTimeout(soon)
  }, [words, told, loading])

  const settled = told.words === count
  return (
    <>
      {!settled && (
        <span aria-hidden className={classes.count}>
          {count}
        </span>
      )}
      <span role="status" className={settled ? classes.count : 'visually-hidden'}>
        {told.words}
      </span>
    </>
  )
}
