import { gradeOf } from '#domain/findings/grades.ts'
import { MORE_COLUMNS, type MoreColumn } from '#domain/numbers/more-columns.ts'
import type { TnColumn, TnCostColumn, TnMoreColumn } from '#domain/numbers/tn-query.ts'
import type { FoundCost, NumberCosting } from '#domain/prices/number-cost.ts'
import { within } from '#domain/record/schema/related.ts'
import { maskSecrets } from '#domain/record/secrets.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { csvText } from '#domain/text/telephone-number.ts'
import {
  type CsvColumn,
  type CsvColumns,
  type CsvTable,
  date,
  decimal,
  fieldColumn,
  NOT_INCLUDED,
  NOT_KNOWN,
  nameColumn,
  namedColumns,
  of,
  unreadableColumn,
  uuid,
  yesNo,
} from './csv.ts'

const column = fieldColumn<TnRow>

const columns = (shown: CsvColumn<TnRow>, ...more: CsvColumn<TnRow>[]): CsvColumns<TnRow> => ({
  shown: [shown],
  more,
})

const sip = (title: string, at: 'sip_connection' | 'sip_control_app') =>
  namedColumns<TnRow>(
    (row) => row[at],
    [
      nameColumn(title, at, (row) => row[at]),
      column(`${title} UUID`, `${at}.uuid`, (row) => uuid(row[at])),
      column(`${title} active`, `${at}.is_active`, (row) =>
        of(row[at], (it) => yesNo(it.is_active)),
      ),
    ],
  )

const moreColumn = ({ header, inFile = header, path, kind, of: said }: MoreColumn) =>
  column(inFile, path, (row) =>
    of(said(row), ({ value }) => {
      if (kind === 'time') return date(value as number | null)
      return kind === 'flag' ? yesNo(value as boolean | null) : (value as string | null)
    }),
  )

const more = Object.fromEntries(
  Object.entries(MORE_COLUMNS).map(([id, it]) => [id, columns(moreColumn(it))]),
) as Record<TnMoreColumn, CsvColumns<TnRow>>

const orderer = ({ tnorder }: TnRow) => within(tnorder, (it) => it.created_by)

const COLUMNS: Record<Exclude<TnColumn, TnCostColumn>, CsvColumns<TnRow>> = {
  number: columns(
    column('Number', 'tn.tn', ({ tn }) => of(tn, (it) => (it.tn === null ? '' : csvText(it.tn)))),
    column('Deleted on', 'tn.deleted_on', ({ tn }) => of(tn, (it) => date(it.deleted_on))),
  ),
  uuid: columns(column('UUID', 'uuid', (row) => row.uuid ?? '')),
  account: namedColumns<TnRow>(
    ({ account }) => account,
    [
      nameColumn('Account', 'account', ({ account }) => account),
      column('Account UUID', 'account.uuid', ({ account }) => uuid(account)),
      column('Account balance', 'account.balance', ({ account }) =>
        of(account, (it) => decimal(it.balance)),
      ),
    ],
  ),
  state: columns(
    column('Order state', 'tnorder.state', ({ tnorder }) => of(tnorder, (it) => it.state)),
    column('Order auto-renew', 'tnorder.autorenew', ({ tnorder }) =>
      of(tnorder, (it) => yesNo(it.autorenew)),
    ),
  ),
  expires: columns(column('Expires', 'expired_on', (row) => date(row.expired_on))),
  autorenew: columns(column('Auto-renew', 'autorenew', (row) => yesNo(row.autorenew))),
  messaging: namedColumns<TnRow>(
    (row) => row.messaging_profile,
    [
      nameColumn('Messaging profile', 'messaging_profile', (row) => row.messaging_profile),
      column('Messaging profile UUID', 'messaging_profile.uuid', (row) =>
        uuid(row.messaging_profile),
      ),
      column('Messaging callback URL', 'messaging_profile.callback_url', ({ messaging_profile }) =>
        of(messaging_profile, (it) => it.callback_url && maskSecrets(it.callback_url)),
      ),
    ],
  ),
  sip: sip('SIP connection', 'sip_connection'),
  app: sip('SIP control app', 'sip_control_app'),
  findings: columns(
    {
      header: 'Findings',
      cell: (row) => row.findings.map((id) => gradeOf(id, row).title).join('; '),
    },
    unreadableColumn,
  ),
  ...more,
  orderedby: {
    ...more.orderedby,
    more: [
      column('Ordered by email', 'tnorder.created_by.email', (row) =>
        of(orderer(row), (it) => it.email),
      ),
      column('Ordered by UUID', 'tnorder.created_by.uuid', (row) => uuid(orderer(row))),
    ],
  },
  plan: namedColumns<TnRow>(
    ({ tn }) => within(tn, (it) => it.profile),
    [
      moreColumn(MORE_COLUMNS.plan),
      column('Price plan UUID', 'tn.profile.uuid', ({ tn }) =>
        uuid(within(tn, (it) => it.profile)),
      ),
    ],
  ),
}

const costColumns = (header: string, costOf: (row: TnRow) => FoundCost): CsvColumns<TnRow> => ({
  shown: [
    { header, cell: (row) => costCell(costOf(row)) },
    {
      header: `${header} from`,
      cell: (row) => {
        const cost = costOf(row)
        return cost.is === 'known' ? cost.from : ''
      },
    },
  ],
  more: [],
})

function costCell(cost: FoundCost) {
  if (cost.is === 'known') return decimal(cost.amount)
  if (cost.is === 'unreadable') return cost.unread.sent
  if (cost.is === 'unsure') return NOT_KNOWN
  return cost.is === 'not included' ? NOT_INCLUDED : ''
}

/** The numbers as a file, but for what they cost. */
export const tnCsv: CsvTable<TnRow> = { name: 'tn-profiles', columns: COLUMNS }

/** The same with what they cost, and where that was found. */
export const tnCsvWithCosts = (costing: NumberCosting): CsvTable<TnRow> => ({
  ...tnCsv,
  columns: {
    ...COLUMNS,
    monthly: costColumns('Monthly', (row) => costing.costOf(row).monthly),
    oneoff: costColumns('One-off', (row) => costing.costOf(row).oneoff),
  },
})
