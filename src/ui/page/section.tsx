import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

type SectionProps = {
  /** The name of the region. */
  title: string
  /** What stands at the end of its heading line. */
  aside?: ReactNode
  /** It is as long as its lists are: on paper it goes on over the end of a page, between two of their lines. */
  long?: boolean
  /** Its content is on its way. */
  busy?: boolean
  children: ReactNode
}

/** A card that is a named region of the page. */
export function Section({ title, aside, long = false, busy, children }: SectionProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      aria-busy={busy || undefined}
      className={classes.section}
      data-long={long || undefined}
    >
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
