import { type ReactNode, useId } from 'react'
import classes from './section.module.css'

type SectionProps = {
  /** The name of the region. */
  title: string
  /** What stands at the end of its heading line. */
  aside?: ReactNode
  children: ReactNode
}

/** A card that is a named region of the page. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
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
