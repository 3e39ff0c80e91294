import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known, nameOf, type Related, within } from '#domain/record/schema/related.ts'
import { type RelatedRecord, relatedIn } from '#domain/rows/relations/related-fields.ts'
import { registeredOf } from '#domain/rows/row-parcel.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { Pooled } from '#domain/rows/tn-row.ts'
import { byRelatedText, byRelatedUuid } from './sort/related-text.ts'
import { numbered, type SortKeys } from './sort/sort-keys.ts'
import type { TnMoreColumn } from './tn-query.ts'

/** What a number says in a column: not included, none, or a record that has a value there or has not. */
export type Said = Related<{ value: string | number | boolean | null }>

/** All there is to say of a column: screen, file and order follow from it. */
export type MoreColumn = {
  header: string
  /** Its name in a file, where that is another. */
  inFile?: string
  /** Where in the record it stands. */
  path: string
  /** What its values are; times are milliseconds UTC. */
  kind: 'time' | 'flag' | 'text' | 'uuid' | 'person'
  of: (row: LeaseRow) => Said
  sorts: (store: RowStore) => SortKeys
}

const said = <T extends object>(
  record: Related<T>,
  value: (record: T) => string | boolean | null,
) => within<T, { value: string | boolean | null }>(record, (it) => ({ value: value(it) }))

const time = (header: string, path: 'created_on' | 'modified_on'): MoreColumn => ({
  header,
  path,
  kind: 'time',
  of: (row) => ({ value: row[path] }),
  sorts: (store) => ({ keys: path === 'created_on' ? store.created : store.modified }),
})

type Field<Name extends Pooled> = {
  header: string
  kind?: MoreColumn['kind']
  /** Of the record, and where it stands there. */
  field: keyof RelatedRecord<Name> & string
  at?: string
  says: (record: RelatedRecord<Name>) => Said
}

/** A column of what a related record says. */
function related<Name extends Pooled>(name: Name, column: Field<Name>): MoreColumn {
  const { header, kind = 'text', field, at = field, says } = column
  const text = (record: RelatedRecord<Name>) => known(says(record))?.value as string | null
  return {
    header,
    path: `${name === 'plan' ? 'tn.profile' : name}.${at}`,
    kind,
    of: (row) => within(relatedIn(row, name) as Related<RelatedRecord<Name>>, says),
    sorts: (store) => byRelatedText(store, name, field, (record) => text(record) ?? null),
  }
}

type Person = { email: string | null; first_name: string | null; last_name: string | null }

/** What a person is called: by name, else by e-mail address. */
const personOf = ({ email, first_name, last_name }: Person) =>
  [first_name, last_name].filter(Boolean).join(' ') || email || null

/** The columns that show where a person chooses them, in their order behind the others. */
export const MORE_COLUMNS: Readonly<Record<TnMoreColumn, MoreColumn>> = {
  created: time('Created', 'created_on'),
  modified: time('Modified', 'modified_on'),
  registered: {
    header: 'Registered',
    path: 'tn.registered',
    kind: 'flag',
    of: ({ tn }) => said(tn, (it) => it.registered),
    sorts: (store) => {
      const { flags } = store
      return numbered(store, (place) => {
        const registered = registeredOf(flags[place] as number)
        return registered === null ? null : Number(registered)
      })
    },
  },
  order: {
    header: 'Order',
    inFile: 'Order UUID',
    path: 'tnorder.uuid',
    kind: 'uuid',
    of: ({ tnorder }) => said(tnorder, (it) => it.uuid),
    sorts: (store) => byRelatedUuid(store, 'tnorder'),
  },
  orderedby: related('tnorder', {
    header: 'Ordered by',
    kind: 'person',
    field: 'created_by',
    at: 'created_by.first_name',
    says: ({ created_by }) => said(created_by, personOf),
  }),
  prefix: related('sip_connection', {
    header: 'Tech prefix',
    field: 'tech_prefix',
    says: (record) => said(record, (it) => it.tech_prefix),
  }),
  product: related('sip_connection', {
    header: 'Product',
    field: 'product',
    at: 'product.name',
    says: ({ product }) => said(product, ({ name }) => name),
  }),
  country: related('plan', {
    header: 'Country',
    field: 'country',
    at: 'country.name',
    says: ({ country }) => said(country, ({ name, a2 }) => name || a2),
  }),
  plan: related('plan', {
    header: 'Price plan',
    field: 'name',
    says: (record) => said(record, nameOf),
  }),
  level: related('account', {
    header: 'Level',
    field: 'level',
    says: (record) => said(record, (it) => it.level),
  }),
}
