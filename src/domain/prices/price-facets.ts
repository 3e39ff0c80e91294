import {
  type Facet,
  FLAG_VALUES,
  flagWords,
  plainWords,
  readAt,
  readFlag,
  readRelation,
  readState,
  readText,
  stateWords,
} from '#domain/query/facet.ts'
import { NONE, UNKNOWN } from '#domain/query/row-query.ts'
import { bucketOf, EXPIRY_BUCKETS, expiryWords } from '#domain/text/time/expiry.ts'
import {
  PRICE_FINDING_IDS,
  PRICE_RULES,
  type PriceFindingId,
  priceFindingsOf,
} from './price-findings.ts'
import type { PriceRow } from './price-row.ts'
import { AGAINST_LIST, againstListOf } from './price-row.ts'

const notKnown = (value: string) => (value === UNKNOWN ? 'Not known' : plainWords(value))

/** What prices can be narrowed by; each key is the URL parameter of that filter. */
export const PRICE_FACETS = {
  finding: {
    name: 'Finding',
    values: [...PRICE_FINDING_IDS, NONE],
    read: (row, now) => ({ value: priceFindingsOf(row, now).join() || NONE }),
    words: (value) =>
      value === NONE ? 'No findings' : (PRICE_RULES[value as PriceFindingId]?.title ?? value),
    several: true,
  },
  state: {
    name: 'Order state',
    values: null,
    read: (row) => readAt(row, 'tnorder.state', readState(row.lease?.tnorder ?? null)),
    words: stateWords,
  },
  account: {
    name: 'Account',
    values: null,
    read: (row) => readAt(row, 'account.uuid', readRelation(row.account)),
    words: plainWords,
  },
  country: {
    name: 'Country',
    values: null,
    read: (row) => readAt(row, 'country.name', readText(row.country)),
    words: notKnown,
  },
  tollfree: {
    name: 'Toll-free',
    values: FLAG_VALUES,
    read: (row) => readAt(row, 'toll_free', readFlag(row.tollFree)),
    words: flagWords,
  },
  active: {
    name: 'Active',
    values: FLAG_VALUES,
    read: (row) => readAt(row, 'is_active', readFlag(row.active)),
    words: flagWords,
  },
  expiry: {
    name: 'Ends',
    values: EXPIRY_BUCKETS,
    read: (row, now) => readAt(row, 'expired_on', { value: bucketOf(row.ends, now) }),
    words: expiryWords,
  },
  list: {
    name: 'Against list',
    values: [...(Object.keys(AGAINST_LIST) as (keyof typeof AGAINST_LIST)[]), UNKNOWN],
    read: (row) => ({ value: againstListOf(row) ?? UNKNOWN }),
    words: (value) => AGAINST_LIST[value as keyof typeof AGAINST_LIST] ?? notKnown(value),
  },
} satisfies Record<string, Facet<PriceRow>>
