import { type ReactNode, useEffect, useRef } from 'react'
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

/** A screen with its heading, which takes the focus when the screen opens, so that it is read out first. */
export function Page({ title, tabTitle, above, aside, fill, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const name = tabTitle ?? (typeof title === 'string' ? title : 'Numbers')

  useEffect(() => {
    document.title = `${name} · OpenTACT`
  }, [name])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <div className={classes.page} data-fill={fill || undefined}>
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
