import type { Facet } from '#domain/query/row-query.ts'

/** What each filter is called on screen. */
export const FILTER_NAMES: Record<Facet, string> = {
  state: 'Order state',
  autorenew: 'Auto-renew',
  expiry: 'Expires',
  registered: 'Registered',
  messaging: 'Messaging profile',
  sip: 'SIP connection',
  app: 'SIP control app',
  account: 'Account',
  finding: 'Finding',
}
