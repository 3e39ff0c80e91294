import { gradeOf } from '#domain/findings/rules.ts'
import type { TnColumn } from '#domain/numbers/tn-query.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import type { Related } from '#domain/record/related.ts'
import { maskSecrets } from '#domain/record/secrets.ts'
import { withCountryCode } from '#domain/text/e164.ts'
import {
  type CsvCell,
  type CsvColumn,
  type CsvColumns,
  type CsvTable,
  date,
  name,
  of,
  uuid,
  yesNo,
} from './csv.ts'

const column = (header: string, cell: (row: TnRow) => CsvCell): CsvColumn<TnRow> => ({
  header,
  cell,
})

const columns = (shown: CsvColumn<TnRow>, ...more: CsvColumn<TnRow>[]): CsvColumns<TnRow> => ({
  shown: [shown],
  more,
})

type Sip = Related<{ uuid: string | null; name: string | null; is_active: boolean | null }>
const sip = (title: string, read: (row: TnRow) => Sip) =>
  columns(
    column(title, (row) => name(read(row))),
    column(`${title} UUID`, (row) => uuid(read(row))),
    column(`${title} active`, (row) => of(read(row), (record) => yesNo(record.is_active))),
  )

const COLUMNS: Record<TnColumn, CsvColumns<TnRow>> = {
  number: columns(
    column('Number', ({ tn }) => of(tn, (it) => (it.tn === null ? '' : withCountryCode(it.tn)))),
    column('Registered', ({ tn }) => of(tn, (it) => yesNo(it.registered))),
    column('Deleted on', ({ tn }) => of(tn, (it) => date(it.deleted_on))),
  ),
  uuid: columns(column('UUID', (row) => row.uuid ?? '')),
  account: columns(
    column('Account', ({ account }) => name(account)),
    column('Account UUID', ({ account }) => uuid(account)),
    column('Account balance', ({ account }) => of(account, (it) => it.balance)),
  ),
  state: columns(
    column('Order state', ({ tnorder }) => of(tnorder, (it) => it.state)),
    column('Order UUID', ({ tnorder }) => uuid(tnorder)),
    column('Order auto-renew', ({ tnorder }) => of(tnorder, (it) => yesNo(it.autorenew))),
  ),
  expires: columns(column('Expires', (row) => date(row.expired_on))),
  autorenew: columns(column('Auto-renew', (row) => yesNo(row.autorenew))),
  messaging: columns(
    column('Messaging profile', (row) => name(row.messaging_profile)),
    column('Messaging profile UUID', (row) => uuid(row.messaging_profile)),
    column('Messaging callback URL', ({ messaging_profile }) =>
      of(messaging_profile, (it) => it.callback_url && maskSecrets(it.callback_url)),
    ),
  ),
  sip: sip('SIP connection', (row) => row.sip_connection),
  app: sip('SIP control app', (row) => row.sip_control_app),
  findings: columns(
    column('Findings', (row) => row.findings.map((id) => gradeOf(id, row).title).join('; ')),
    column('Unreadable fields', (row) => row.unreadable.join('; ')),
  ),
}

/** The numbers as a file. */
export const tnCsv: CsvTable<TnRow> = { name: 'tn-profiles', columns: COLUMNS }
