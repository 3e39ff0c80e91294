import { type ReactNode, useContext } from 'react'
import { known, type Named, type Related } from '#domain/record/schema/related.ts'
import { unreadAround } from '#domain/record/unreadable.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { asSent, UnreadableFields } from '#ui/value/as-sent.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { Dash, Field, Fields, InsteadOfFields, None, NotIncluded } from '#ui/value/fields.tsx'
import { Badge } from '#ui/value/lease/badges.tsx'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './related.module.css'

type Referred = { uuid: string | null; name?: string | null }

type RelatedBodyProps<T extends Referred> = {
  /** What kind of record it is: "order". */
  what: string
  /** Where it stands in the record on screen. */
  path: string
  of: Related<T>
  children: (record: T) => ReactNode
}

/** The body of a card about a related record. Where the API sent no more than uuid and name, it says so. */
export function RelatedBody<T extends Referred>({ what, path, of, children }: RelatedBodyProps<T>) {
  const unreadable = useContext(UnreadableFields)
  const sent = asSent(unreadable, path)
  if (sent) return <InsteadOfFields path={path}>{sent}</InsteadOfFields>
  if (of === null || of === 'unknown') {
    return <InsteadOfFields path={path}>{of === null ? <None /> : <NotIncluded />}</InsteadOfFields>
  }
  if (!isBare(of) || unreadAround(unreadable, path).length > 0) return children(of)
  return (
    <>
      <Fields>
        {of.name && (
          <Field label="Name" path={`${path}.name`}>
            <Name>{of.name}</Name>
          </Field>
        )}
        <UuidField what={what} path={`${path}.uuid`} uuid={of.uuid} />
      </Fields>
      <p className={classes.quiet}>Nothing more is included by the API.</p>
    </>
  )
}

const isBare = (record: Referred) =>
  Object.entries(record).every(
    ([key, value]) => key === 'uuid' || key === 'name' || value === null || value === 'unknown',
  )

/** What is known of a relation: the record as `children` draw it, "None", or "Not included by the API". */
export function RelatedValue<T>(props: { of: Related<T>; children: (record: T) => ReactNode }) {
  if (props.of === null) return <None />
  return props.of === 'unknown' ? <NotIncluded /> : props.children(props.of)
}

/** A name that somebody gave. */
export const Name = ({ children }: { children: string }) => (
  <bdi>
    <Disguised>{children}</Disguised>
  </bdi>
)

/** The name of a related record, else its uuid. */
function NameOrUuid({ of }: { of: { uuid: string | null; name: string | null } }) {
  if (of.name) return <Name>{of.name}</Name>
  return of.uuid ? <Uuid uuid={of.uuid} /> : <Dash />
}

/** What is known of a relation by its name. */
export const RelatedName = ({ of }: { of: Named }) => (
  <RelatedValue of={of}>{(record) => <NameOrUuid of={record} />}</RelatedValue>
)

type UuidFieldProps = { what: string; path: string; uuid: string | null }

/** The uuid of a related record, with a button that copies it: "Copy order UUID". */
export function UuidField({ what, path, uuid }: UuidFieldProps) {
  return (
    <Field label="UUID" path={path}>
      {uuid && (
        <span className={classes.uuid}>
          <Uuid uuid={uuid} />
          <CopyButton label={`Copy ${what} UUID`} text={uuid} compact />
        </span>
      )}
    </Field>
  )
}

type UrlFieldProps = { label: string; path: string | readonly string[]; url: string | null }

/** A URL as text, never as a link; the secrets people put into URLs were masked as it arrived. */
export const UrlField = ({ label, path, url }: UrlFieldProps) => (
  <Field label={label} path={path}>
    {url && (
      <span className={classes.url}>
        <Disguised>{url}</Disguised>
      </span>
    )}
  </Field>
)

/** Whether something is in use: the rule is quiet, the exception is not. */
export const ActiveWord = ({ active }: { active: boolean }) =>
  active ? <span className={classes.quiet}>Active</span> : <Badge tone="red">Inactive</Badge>

type OwnerFieldProps = { path: string; of: Named; account: Named }

/** Whom a related record belongs to, where that is not the account that the page is about. */
export function OwnerField({ path, of, account }: OwnerFieldProps) {
  const owner = known(of)?.uuid
  if (owner && owner === known(account)?.uuid) return null
  return (
    <Field label="Owner account" path={path}>
      <RelatedName of={of} />
    </Field>
  )
}

/** A part of a card under a heading of its own. */
export const Block = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className={classes.block}>
    <h3 className={classes.blockTitle}>{title}</h3>
    {children}
  </div>
)
