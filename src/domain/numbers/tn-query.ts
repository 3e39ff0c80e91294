import {
  FINDING_IDS,
  type FindingId,
  GRADES,
  gradeOf,
  SEVERITIES,
  type Severity,
} from '#domain/findings/grades.ts'
import {
  type Facet,
  type Facets,
  FLAG_VALUES,
  flagWords,
  plainWords,
  readAt,
  readFlag,
  readRelation,
  readState,
  stateWords,
  switchWords,
} from '#domain/query/facet.ts'
import { NONE, type RowQuery } from '#domain/query/row-query.ts'
import { formatQuery, parseQuery, type QueryWords } from '#domain/query/row-query-url.ts'
import { known } from '#domain/record/schema/related.ts'
import type { Change, TnRow } from '#domain/rows/tn-row.ts'
import { bucketOf, EXPIRY_BUCKETS, expiryWords } from '#domain/text/time/expiry.ts'
import { rangeWords } from '#domain/text/time/reader-dates.ts'
import { parseRange } from '#domain/text/time/time-range.ts'

/** The columns of the numbers table that show at first, in their order on screen; each is the URL word that sorts by it. */
export const TN_COLUMNS = [
  'number',
  'findings',
  'expires',
  'autorenew',
  'account',
  'messaging',
  'sip',
  'app',
  'state',
  'uuid',
] as const
export type TnFirstColumn = (typeof TN_COLUMNS)[number]

/** Those that show where a person chooses them, whose code comes then: see MORE_COLUMNS. */
export const TN_MORE_COLUMNS = [
  'created',
  'modified',
  'registered',
  'order',
  'orderedby',
  'prefix',
  'product',
  'country',
  'plan',
  'level',
] as const
export type TnMoreColumn = (typeof TN_MORE_COLUMNS)[number]

/** What numbers cost, which takes more than their rows to say: see NumberCosting. They show behind these. */
export const TN_COST_COLUMNS = ['monthly', 'oneoff'] as const
export type TnCostColumn = (typeof TN_COST_COLUMNS)[number]
export type TnColumn = TnFirstColumn | TnMoreColumn | TnCostColumn

/** The ids of all columns. */
export const TN_ALL_COLUMNS: readonly TnColumn[] = [
  ...TN_COLUMNS,
  ...TN_MORE_COLUMNS,
  ...TN_COST_COLUMNS,
]

/** Whether an order of rows needs the code of the columns that do not show at first. */
export const sortsByMore = (sort: readonly { column: string }[]) =>
  sort.some(({ column }) => !(TN_COLUMNS as readonly string[]).includes(column))

const SEVERITY_WORDS: Record<Severity, string> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
}
const CHANGE_WORDS: Record<Change, string> = { new: 'New', changed: 'Changed' }

/** How grave the worst finding of a number is. */
function worstOf(row: TnRow) {
  const [worst] = row.findings
  return worst ? gradeOf(worst, row).severity : null
}

/** A range of end dates in words. */
function endsWords(value: string) {
  const range = parseRange(value)
  return range ? rangeWords(range) : 'At another time'
}

const facets = {
  finding: {
    name: 'Finding',
    values: [...FINDING_IDS, NONE],
    read: ({ findings }) => ({ value: findings.join() || NONE }),
    words: (value) =>
      value === NONE ? 'No findings' : (GRADES[value as FindingId]?.title ?? value),
    severityOf: (value) => GRADES[value as FindingId]?.severity ?? null,
    several: true,
  },
  expiry: {
    name: 'Expires',
    values: EXPIRY_BUCKETS,
    read: (row, now) => readAt(row, 'expired_on', { value: bucketOf(row.expired_on, now) }),
    words: expiryWords,
  },
  // Whatever range of time is asked for: RowIndex is told.
  ends: {
    name: 'Ends',
    values: null,
    accepts: (value) => parseRange(value) !== null,
    read: () => ({ value: NONE }),
    words: endsWords,
    several: true,
  },
  autorenew: {
    name: 'Auto-renew',
    values: FLAG_VALUES,
    read: (row) => readAt(row, 'autorenew', readFlag(row.autorenew)),
    words: switchWords,
  },
  account: {
    name: 'Account',
    values: null,
    read: (row) => readAt(row, 'account.uuid', readRelation(row.account)),
    words: plainWords,
  },
  state: {
    name: 'Order state',
    values: null,
    read: (row) => readAt(row, 'tnorder.state', readState(row.tnorder)),
    words: stateWords,
  },
  sip: {
    name: 'SIP connection',
    values: null,
    read: (row) => readAt(row, 'sip_connection.uuid', readRelation(row.sip_connection)),
    words: plainWords,
  },
  app: {
    name: 'SIP control app',
    values: null,
    read: (row) => readAt(row, 'sip_control_app.uuid', readRelation(row.sip_control_app)),
    words: plainWords,
  },
  messaging: {
    name: 'Messaging profile',
    values: null,
    read: (row) => readAt(row, 'messaging_profile.uuid', readRelation(row.messaging_profile)),
    words: plainWords,
  },
  registered: {
    name: 'Registered',
    values: FLAG_VALUES,
    read: (row) => readAt(row, 'tn.registered', readFlag(known(row.tn)?.registered ?? null)),
    words: flagWords,
  },
  severity: {
    name: 'Worst finding',
    values: [...SEVERITIES, NONE],
    read: (row) => ({ value: worstOf(row) ?? NONE }),
    words: (value) => SEVERITY_WORDS[value as Severity] ?? 'No findings',
  },
  change: {
    name: 'Last refresh',
    values: ['new', 'changed', NONE],
    read: ({ change }) => ({ value: change ?? NONE }),
    words: (value) => CHANGE_WORDS[value as Change] ?? 'Not changed',
  },
  // Which numbers a set holds is known to this tab alone: RowIndex is told.
  set: {
    name: 'Set',
    values: null,
    read: () => ({ value: NONE }),
    words: (value) => (value === NONE ? 'In no set' : 'as looked up'),
    several: true,
  },
} satisfies Record<string, Facet<TnRow>>
export type TnFacet = keyof typeof facets
/** What numbers can be narrowed by, in the order on screen; each key is the URL parameter of that filter. */
export const TN_FACETS: Facets<TnRow, TnFacet> = facets

/** Which numbers, in which order. */
export type TnQuery = RowQuery<TnColumn, TnFacet>

/** What the URL of the numbers may say. */
export const TN_WORDS: QueryWords<TnColumn, TnFacet> = {
  columns: TN_ALL_COLUMNS,
  facets: TN_FACETS,
  also: { show: ['numbers', 'plans'] },
}

/** The numbers that a URL asks for, and the parts of it that say nothing, in words. */
export const parseTnQuery = (search: URLSearchParams) => parseQuery(search, TN_WORDS)

/** The URL parameters of a view of the numbers. */
export const formatTnQuery = (query: TnQuery) => formatQuery(query, TN_WORDS)
