import type { ReactNode } from 'react'
import type { Related } from '#domain/record/related.ts'
import { Dash, None, NotIncluded } from '#ui/fields.tsx'
import { Uuid } from '#ui/uuid.tsx'

/** What is known of a relation: the record as `children` draw it, "None", or "Not included by the API". */
export function RelatedValue<T>(props: { of: Related<T>; children: (record: T) => ReactNode }) {
  if (props.of === null) return <None />
  return props.of === 'unknown' ? <NotIncluded /> : props.children(props.of)
}

/** The name of a related record, else its uuid. */
export function NameOrUuid({ of }: { of: { uuid: string | null; name: string | null } }) {
  if (of.name) return <bdi>{of.name}</bdi>
  return of.uuid ? <Uuid uuid={of.uuid} /> : <Dash />
}

/** What is known of a relation by its name. */
export const RelatedName = ({
  of,
}: {
  of: Related<{ uuid: string | null; name: string | null }>
}) => <RelatedValue of={of}>{(record) => <NameOrUuid of={record} />}</RelatedValue>
