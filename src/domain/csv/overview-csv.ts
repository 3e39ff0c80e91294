import type { AccountFacts } from '#domain/overview/account-facts.ts'
import type { AttentionLine } from '#domain/overview/attention.ts'
import { CONNECTION_KINDS, type Connection } from '#domain/overview/connections.ts'
import type { ExpiringBucket } from '#domain/overview/expiring.ts'
import type { Tallied } from '#domain/overview/renewal.ts'
import type { Week } from '#domain/overview/weeks.ts'
import { stateWords } from '#domain/query/facet.ts'
import type { Decimal } from '#domain/text/decimal.ts'
import { expiryWords } from '#domain/text/time/expiry.ts'
import { type CsvCell, type CsvTable, date, decimal } from './csv.ts'

/** One line of the overview; what it does not speak of is left out. */
export type OverviewLine = {
  section: string
  what: string
  uuid?: string | null
  state?: string
  /** Milliseconds UTC, the second one outside. */
  from?: number
  to?: number
  numbers: number
  tallied?: Tallied
  connection?: Connection
  balance?: Decimal | null
}

/** What the overview says, as far as it is known; `asOf` is milliseconds UTC. */
export type OverviewFacts = {
  lines: readonly AttentionLine[]
  asOf: number
  buckets: readonly ExpiringBucket[]
  weeks: readonly Week[]
  connections: readonly Connection[]
  accounts: readonly AccountFacts[]
}

/** The lines of the overview's file, in the order of the page. */
export function overviewLines(facts: OverviewFacts): OverviewLine[] {
  const { lines, asOf, buckets, weeks, connections, accounts } = facts
  return [
    ...lines.map(({ title, severity, count }) => ({
      section: 'Findings',
      what: title,
      state: severity,
      numbers: count,
    })),
    ...buckets.map((it) => ({
      section: 'Expiring',
      what: expiryWords(it.bucket),
      from: asOf,
      numbers: it.numbers,
      tallied: it,
    })),
    ...weeks.map((it) => ({
      section: 'Expiring by the week',
      what: 'Week',
      from: it.from,
      to: it.to,
      numbers: it.numbers,
      tallied: it,
    })),
    ...connections.map((it) => ({
      section: CONNECTION_KINDS[it.kind].name,
      what: it.name ?? '',
      uuid: it.uuid,
      state: it.active === null ? '' : it.active ? 'active' : 'inactive',
      numbers: it.numbers,
      connection: it,
    })),
    ...accounts.flatMap(accountLines),
  ]
}

const accountLines = (it: AccountFacts): OverviewLine[] => {
  const of = { what: it.name ?? '', uuid: it.uuid }
  return [
    { section: 'Account', ...of, numbers: it.numbers, balance: it.balance },
    ...it.byCountry.map(({ value, numbers }) => ({
      section: 'Account, by country code',
      ...of,
      state: value === '' ? 'not known' : value,
      numbers,
    })),
    ...it.byState.map(({ value, numbers }) => ({
      section: 'Account, by order state',
      ...of,
      state: stateWords(value),
      numbers,
    })),
  ]
}

const column = (header: string, cell: (line: OverviewLine) => CsvCell, path = '') => ({
  shown: [{ header, cell, path }],
  more: [],
})
const count = (of: number | undefined) => (of === undefined ? '' : String(of))

/** The overview as a file: a line for each that stands on the page. Times are UTC; a range ends before its "To". */
export const overviewCsv: CsvTable<OverviewLine> = {
  name: 'overview',
  columns: {
    section: column('Section', ({ section }) => section),
    what: column('What', ({ what }) => what),
    uuid: column('UUID', ({ uuid }) => uuid ?? ''),
    state: column('Severity, state or code', ({ state }) => state ?? ''),
    from: column('As of or from', ({ from }) => date(from ?? null)),
    to: column('To', ({ to }) => date(to ?? null)),
    numbers: column('Numbers', ({ numbers }) => String(numbers)),
    off: column('Auto-renew off', ({ tallied }) => count(tallied?.byRenewal.off)),
    on: column('Auto-renew on', ({ tallied }) => count(tallied?.byRenewal.on)),
    unknown: column('Auto-renew not known', ({ tallied }) => count(tallied?.byRenewal.unknown)),
    monthly: column('Monthly', ({ tallied }) =>
      tallied && tallied.monthly.known > 0 ? decimal(tallied.monthly.total) : '',
    ),
    known: column('Monthly known of', ({ tallied }) => count(tallied?.monthly.known)),
    route: column('No other route', ({ connection }) => count(connection?.noOtherRoute)),
    routeUnknown: column('Other route not known', ({ connection }) =>
      count(connection?.otherRouteUnknown),
    ),
    soon: column('End within 30 days', ({ connection }) =>
      connection?.endUnknown
        ? `${connection.endSoon}, ${connection.endUnknown} not known`
        : count(connection?.endSoon),
    ),
    findings: column('With findings', ({ connection }) => count(connection?.withFindings)),
    balance: column('Balance', ({ balance }) => decimal(balance ?? null), 'account.balance'),
  },
}
