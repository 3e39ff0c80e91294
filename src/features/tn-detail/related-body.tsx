import type { ReactNode } from 'react'
import type { Related } from '#domain/record/related.ts'
import { Field, Fields } from '#ui/fields.tsx'
import classes from './card.module.css'
import { RelatedValue } from './related-value.tsx'
import { UuidField } from './uuid-field.tsx'

type Named = { uuid: string | null; name?: string | null }

type RelatedBodyProps<T extends Named> = {
  /** What kind of record it is: "order". */
  what: string
  of: Related<T>
  children: (record: T) => ReactNode
}

/** The body of a card about a related record. Where the API sent no more than uuid and name, it says so. */
export function RelatedBody<T extends Named>({ what, of, children }: RelatedBodyProps<T>) {
  return (
    <RelatedValue of={of}>
      {(record) =>
        isBare(record) ? (
          <>
            <Fields>
              {record.name && (
                <Field label="Name">
                  <bdi>{record.name}</bdi>
                </Field>
              )}
              <UuidField what={what} uuid={record.uuid} />
            </Fields>
            <p className={classes.quiet}>Nothing more is included by the API.</p>
          </>
        ) : (
          children(record)
        )
      }
    </RelatedValue>
  )
}

const isBare = (record: Named) =>
  Object.entries(record).every(
    ([key, value]) => key === 'uuid' || key === 'name' || value === null || value === 'unknown',
  )
