import type { ReactNode } from 'react'
import type { Related } from '#domain/shapes.ts'
import { nameOf } from '#domain/tn-row.ts'
import { None, NotIncluded } from '#ui/fields.tsx'

/** What is known of a relation: the record as `children` draw it, "None", or "Not included by the API". */
export function RelatedValue<T>(props: { of: Related<T>; children: (record: T) => ReactNode }) {
  if (props.of === null) return <None />
  return props.of === 'unknown' ? <NotIncluded /> : props.children(props.of)
}

/** The name of a relation, else its uuid. */
export const RelatedName = ({ of }: { of: Related<{ uuid: string | null; name: string | null }> }) => (
  <RelatedValue of={of}>{(record) => <bdi>{nameOf(record)}</bdi>}</RelatedValue>
)
