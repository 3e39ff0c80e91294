import {
  dataWords,
  type Facet,
  FLAG_VALUES,
  flagWords,
  plainWords,
  readFlag,
  readRelation,
  readState,
  readText,
} from '#domain/query/facet.ts'
import { UNKNOWN } from '#domain/query/row-query.ts'
import { bucketOf, EXPIRY_BUCKETS, expiryWords } from '#domain/text/expiry.ts'
import type { PriceRow } from './price-row.ts'
import { AGAINST_LIST, againstListOf } from './price-row.ts'

const notKnown = (value: string) => (value === UNKNOWN ? 'Not known' : dataWords(value))

/** What prices can be narrowed by; each key is the URL parameter of that filter. */
export const PRICE_FACETS = {
  state: {
    name: 'Order state',
    values: null,
    read: ({ lease }) => readState(lease?.tnorder ?? null),
    words: plainWords,
  },
  account: {
    name: 'Account',
    values: null,
    read: ({ account }) => readRelation(account),
    words: plainWords,
  },
  country: {
    name: 'Country',
    values: null,
    read: ({ country }) => readText(country),
    words: notKnown,
  },
  tollfree: {
    name: 'Toll-free',
    values: FLAG_VALUES,
    read: ({ tollFree }) => readFlag(tollFree),
    words: flagWords,
  },
  active: {
    name: 'Active',
    values: FLAG_VALUES,
    read: ({ active }) => readFlag(active),
    words: flagWords,
  },
  expiry: {
    name: 'Ends on',
    values: EXPIRY_BUCKETS,
    read: ({ ends }, now) => ({ value: bucketOf(ends, now) }),
    words: expiryWords,
  },
  list: {
    name: 'Against list',
    values: [...(Object.keys(AGAINST_LIST) as (keyof typeof AGAINST_LIST)[]), UNKNOWN],
    read: (row) => ({ value: againstListOf(row) ?? UNKNOWN }),
    words: (value) => AGAINST_LIST[value as keyof typeof AGAINST_LIST] ?? notKnown(value),
  },
} satisfies Record<string, Facet<PriceRow>>
