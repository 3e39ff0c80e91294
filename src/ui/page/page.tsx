import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import classes from './page.module.css'

type PageProps = {
  title: ReactNode
  /** The title in the browser's tab, where it differs from the heading. */
  tabTitle?: string
  /** What stands above the heading: the way back. */
  above?: ReactNode
  /** What stands beside the heading. */
  aside?: ReactNode
  /** The page fills the window and scrolls inside, as tables do. */
  fill?: boolean
  children: ReactNode
}

/** The entry of the history that the program was opened at; null once a person has gone on. */
let opened: string | null | undefined

/**
 * A screen with its heading, which takes the focus when a person goes to the screen, so that it is read out first,
 * unless something on the screen has it by then. Where the browser opened it, the browser has the word: Tab goes to the top of the page.
 */
export function Page({ title, tabTitle, above, aside, fill, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const { key } = useLocation()
  const name = tabTitle ?? (typeof title === 'string' ? title : 'Numbers')

  useEffect(() => {
    document.title = `${name} · OpenTACT`
  }, [name])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the screen opens
  useEffect(() => {
    if (opened === undefined) opened = key
    if (opened === key) return
    opened = null
    if (page.current?.contains(document.activeElement)) return
    heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <div ref={page} className={classes.page} data-fill={fill || undefined}>
      {above}
      <div className={classes.head}>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </div>
  )
}
