import type { PriceRow } from '#domain/prices/price-row.ts'
import { AGAINST_LIST, againstListOf, inWords, nameAt } from '#domain/prices/price-row.ts'
import { COST_GROUPS, costWord } from '#domain/record/price-plan.ts'
import { csvText } from '#domain/text/telephone-number.ts'
import {
  type CsvColumn,
  type CsvColumns,
  type CsvTable,
  date,
  decimal,
  fieldColumn,
  nameColumn,
  namedColumns,
  of,
  unreadableColumn,
  uuid,
  yesNo,
} from './csv.ts'

const column = fieldColumn<PriceRow>

const columns = (
  shown: CsvColumn<PriceRow>[],
  ...more: CsvColumn<PriceRow>[]
): CsvColumns<PriceRow> => ({ shown, more })

const groups = COST_GROUPS.map(({ group, keys }) => [
  group.toLowerCase(),
  columns(
    keys.map((key) =>
      column(
        `${group} ${costWord(key)}`,
        ({ costsAt }) => `${costsAt}${key}`,
        ({ costs }) => decimal(costs?.[key] ?? null),
      ),
    ),
  ),
])

const uuidColumn = column('UUID', 'uuid', (row) => row.uuid ?? '')

/** A plan as it is named; a lease goes by its number. */
const planOf = ({ name, uuid, lease }: PriceRow) => (lease ? null : { name, uuid })

const planColumns = {
  name: {
    named: { of: planOf, uuid: uuidColumn },
    shown: [
      column('Name', nameAt, ({ name, lease }) =>
        lease ? (lease.tn === null ? '' : csvText(lease.tn)) : (name ?? ''),
      ),
    ],
    more: [
      { header: 'Record', cell: ({ lease }) => (lease ? 'lease' : 'price plan') },
      uuidColumn,
      column('Active', 'is_active', ({ active }) => yesNo(active)),
      column('Toll-free', 'toll_free', ({ tollFree }) => yesNo(tollFree)),
    ],
  } satisfies CsvColumns<PriceRow>,
  account: namedColumns<PriceRow>(
    ({ account }) => account,
    [
      nameColumn('Account', 'account', ({ account }) => account),
      column('Account UUID', 'account.uuid', ({ account }) => uuid(account)),
    ],
  ),
  country: columns([column('Country', 'country.name', ({ country }) => country ?? '')]),
  ends: columns([column('Ends on', 'expired_on', ({ ends }) => date(ends))]),
  ...(Object.fromEntries(groups) as Record<string, CsvColumns<PriceRow>>),
  unreadable: columns([], unreadableColumn),
}

/** Price plans as a file. */
export const planCsv: CsvTable<PriceRow> = { name: 'price-plans', columns: planColumns }

const { name: first, account, country, ends, ...costs } = planColumns

/** Special prices as a file. */
export const specialPriceCsv: CsvTable<PriceRow> = {
  name: 'special-prices',
  columns: {
    name: first,
    account,
    country,
    state: columns([
      column('Order state', 'tnorder.state', ({ lease }) =>
        lease ? of(lease.tnorder, (it) => it.state) : '',
      ),
    ]),
    ends,
    list: columns([
      {
        header: 'Against list',
        cell: (row) => {
          const word = againstListOf(row)
          return word ? AGAINST_LIST[word] : ''
        },
      },
      {
        header: 'Differences from list',
        cell: ({ against }) => (against ?? []).map(inWords).join('; '),
      },
    ]),
    ...costs,
  },
}
