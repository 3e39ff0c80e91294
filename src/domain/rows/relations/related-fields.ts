import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known } from '#domain/record/schema/related.ts'
import { byPool, type Pooled, type Relation } from '#domain/rows/tn-row.ts'

/** What rows have of a relation, or of the price plan. */
export type RelatedOf<Name extends Pooled> = Name extends Relation
  ? LeaseRow[Name]
  : RowTn['profile']
type RowTn = Exclude<LeaseRow['tn'], 'unknown' | null>

/** A related record. */
export type RelatedRecord<Name extends Pooled = Pooled> = Exclude<RelatedOf<Name>, 'unknown' | null>

/** How a field is read: as a flag, or as a text, which may have to be a URL or a decimal. */
export type FieldKind = 'flag' | TextKind | 'url'
export type TextKind = 'text' | 'decimal'
/** The texts of a record that stands in a field. */
export type InnerKinds = Readonly<Record<string, TextKind>>

type KindOf<Field> = [Field] extends [boolean | null]
  ? 'flag'
  : [Field] extends [string | null]
    ? TextKind | 'url'
    : { readonly [Key in keyof Exclude<Field, 'unknown' | null>]: TextKind }

const owner = { uuid: 'text' } as const

/**
 * The fields of related records beside their uuid, as the schema of rows reads them (lease-row.ts): the first is what a
 * record is called by. What is kept in columns and read from bytes follows from this alone.
 */
export const RELATED_FIELDS: {
  readonly [Name in Pooled]: {
    readonly [Key in Exclude<keyof RelatedRecord<Name>, 'uuid'>]: KindOf<RelatedRecord<Name>[Key]>
  }
} = {
  account: { name: 'text', balance: 'decimal', level: 'text' },
  tnorder: {
    state: 'text',
    autorenew: 'flag',
    account: owner,
    created_by: { uuid: 'text', email: 'text', first_name: 'text', last_name: 'text' },
    price: { nrc: 'decimal', mrc: 'decimal' },
  },
  messaging_profile: { name: 'text', callback_url: 'url', account: owner },
  sip_connection: {
    name: 'text',
    is_active: 'flag',
    account: owner,
    tech_prefix: 'text',
    product: { name: 'text' },
    subdomain: 'text',
    hostname: 'text',
    ip: 'text',
    port: 'decimal',
  },
  sip_control_app: { name: 'text', is_active: 'flag', account: owner },
  plan: { name: 'text', nrc: 'decimal', mrc: 'decimal', country: { name: 'text', a2: 'text' } },
}

/** One field, and where its numbers start among those of its record: one, or one for each text of a record inside. */
export type RelatedField = {
  key: string
  at: number
  kind: FieldKind | 'record'
  inner: readonly { key: string; kind: TextKind }[]
}

const shapeOf = (fields: Readonly<Record<string, FieldKind | InnerKinds>>) => {
  let width = 0
  const shape = Object.entries(fields).map(([key, kind]): RelatedField => {
    const at = width
    const isPlain = typeof kind === 'string'
    const inner = isPlain ? [] : Object.entries(kind).map(([key, kind]) => ({ key, kind }))
    width += inner.length || 1
    return { key, at, kind: isPlain ? kind : 'record', inner }
  })
  return { fields: shape, width }
}

/** The fields of each relation, and how many numbers its records have. */
export const RELATED_SHAPES = byPool((name): RelatedShape => shapeOf(RELATED_FIELDS[name]))
export type RelatedShape = { fields: readonly RelatedField[]; width: number }

/** What a row has of a relation, or of the price plan. */
export function relatedIn(row: LeaseRow, name: Pooled): RelatedOf<Pooled> {
  if (name !== 'plan') return row[name]
  return known(row.tn)?.profile ?? (row.tn && row.tn !== 'unknown' ? null : 'unknown')
}
