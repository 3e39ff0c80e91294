import { type Comparison, comparisonOf } from '#domain/prices/list-price.ts'
import { PRICE_RULES, priceFindingsOf } from '#domain/prices/price-findings.ts'
import type { PriceRow } from '#domain/prices/price-row.ts'
import {
  AGAINST_LIST,
  againstListOf,
  nameAt,
  otherCosts,
  unreadListCost,
} from '#domain/prices/price-row.ts'
import { COST_GROUPS, type CostKey, costWord } from '#domain/record/schema/cost-keys.ts'
import { csvText } from '#domain/text/telephone-number.ts'
import {
  type CsvCell,
  type CsvColumn,
  type CsvColumns,
  type CsvTable,
  date,
  decimal,
  fieldColumn,
  NOT_KNOWN,
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
  ends: columns([column('Ends', 'expired_on', ({ ends }) => date(ends))]),
  ...(Object.fromEntries(groups) as Record<string, CsvColumns<PriceRow>>),
  unreadable: columns([], unreadableColumn),
}

/** Price plans as a file. */
export const planCsv: CsvTable<PriceRow> = { name: 'price-plans', columns: planColumns }

const { name: first, account, country, ends, ...costs } = planColumns

const compared = (row: PriceRow, key: CostKey, cell: (it: Comparison) => CsvCell | null) => {
  const it = comparisonOf(row, key)
  return it ? (cell(it) ?? '') : NOT_KNOWN
}

const special = (name: string, key: CostKey) =>
  column(
    `${name} special`,
    ({ costsAt }) => `${costsAt}${key}`,
    ({ costs }) => decimal(costs?.[key] ?? null),
  )
const listed = (name: string, key: CostKey): CsvColumn<PriceRow> => ({
  header: `${name} list`,
  cell: (row) => {
    const unread = unreadListCost(row, key)
    if (unread) return unread.sent
    const { list } = row
    return list?.costs[key] == null ? NOT_KNOWN : decimal(list.costs[key])
  },
})
const differs = (name: string, key: CostKey): CsvColumn<PriceRow>[] => [
  {
    header: `${name} difference`,
    cell: (row) => compared(row, key, ({ difference }) => decimal(difference)),
  },
  {
    header: `${name} percent`,
    cell: (row) => compared(row, key, ({ percent }) => decimal(percent)),
  },
]

/** The costs of the number itself: each beside the list price, in columns of their own. */
const ofNumber = (name: string, key: 'nrc' | 'mrc'): Record<string, CsvColumns<PriceRow>> => ({
  [key]: columns([special(name, key)]),
  [`${key}-list`]: columns([listed(name, key)]),
  [`${key}-difference`]: columns(differs(name, key)),
})

/** Every other cost: what it is, and, where everything is asked for, what it is beside the list price. */
const perUse = COST_GROUPS.slice(1).flatMap(({ group, keys }) =>
  keys.map((key) => {
    const name = `${group} ${costWord(key)}`
    return [key, columns([special(name, key)], listed(name, key), ...differs(name, key))] as const
  }),
)

/** Special prices as a file. `now` (milliseconds UTC) decides what is wrong with them. */
export const specialPriceCsv = (now: number): CsvTable<PriceRow> => ({
  name: 'special-prices',
  columns: {
    name: first,
    account,
    ends,
    ...ofNumber('Monthly', 'mrc'),
    ...ofNumber('One-off', 'nrc'),
    other: columns(
      [{ header: 'Other costs', cell: otherCosts }],
      {
        header: 'Against list',
        cell: (row) => AGAINST_LIST[againstListOf(row) as 'same'] ?? NOT_KNOWN,
      },
      { header: 'List price', cell: ({ list }) => list?.name ?? '' },
      { header: 'List price found by', cell: ({ list }) => list?.by ?? '' },
    ),
    findings: columns([
      {
        header: 'Findings',
        cell: (row) =>
          priceFindingsOf(row, now)
            .map((id) => PRICE_RULES[id].title)
            .join('; '),
      },
    ]),
    country,
    state: columns([
      column('Order state', 'tnorder.state', ({ lease }) =>
        lease ? of(lease.tnorder, (it) => it.state) : '',
      ),
    ]),
    ...Object.fromEntries(perUse),
    unreadable: costs.unreadable,
  },
})
