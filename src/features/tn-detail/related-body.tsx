import type { ReactNode } from 'react'
import type { Related } from '#domain/shapes.ts'
import { RelatedValue } from './related-value.tsx'
import classes from './card.module.css'

type RelatedBodyProps<T extends object> = {
  of: Related<T>
  children: (record: T) => ReactNode
}

/** The body of a card about a related record, which says so where the API sent no more than its uuid and name. */
export function RelatedBody<T extends object>({ of, children }: RelatedBodyProps<T>) {
  return (
    <RelatedValue of={of}>
      {(record) => (
        <>
          {children(record)}
          {isBare(record) && (
            <p className={classes.quiet}>Nothing more is included by the API.</p>
          )}
        </>
      )}
    </RelatedValue>
  )
}

const isBare = (record: object) =>
  Object.entries(record).every(
    ([key, value]) => key === 'uuid' || key === 'name' || value === null || value === 'unknown',
  )
