import {
  type Facet,
  FLAG_VALUES,
  flagWords,
  plainWords,
  readFlag,
  readRelation,
  readState,
} from '#domain/query/facet.ts'
import { UNKNOWN } from '#domain/query/row-query.ts'
import { bucketOf, EXPIRY_BUCKETS, expiryWords } from '#domain/text/expiry.ts'
import type { PriceRow } from './price-row.ts'
import { VERDICTS, verdictOf } from './price-row.ts'

const notKnown = (value: string) => (value === UNKNOWN ? 'Not known' : value)

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
    read: ({ country }) => ({ value: country || UNKNOWN }),
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
    values: [...(Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]), UNKNOWN],
    read: (row) => ({ value: verdictOf(row) ?? UNKNOWN }),
    words: (value) => VERDICTS[value as keyof typeof VERDICTS] ?? notKnown(value),
  },
} satisfies Record<string, Facet<PriceRow>>
