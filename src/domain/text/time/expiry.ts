/** One day in milliseconds. */
export const DAY = 86_400_000

/** The expiry buckets, soonest first, then what has no place in time; each is the URL value of the facet. */
export const EXPIRY_BUCKETS = [
  'overdue',
  '7d',
  '30d',
  '90d',
  'later',
  'none',
  'unreadable',
] as const
export type ExpiryBucket = (typeof EXPIRY_BUCKETS)[number]

const EXPIRY_WORDS: Record<ExpiryBucket, string> = {
  overdue: 'Overdue',
  '7d': 'Within 7 days',
  '30d': '8 to 30 days',
  '90d': '31 to 90 days',
  later: 'Later',
  none: 'No date',
  unreadable: 'Unreadable',
}

/** The value of an expiry facet in words. */
export const expiryWords = (value: string) => EXPIRY_WORDS[value as ExpiryBucket] ?? value

/** Which bucket an end date falls in. Both are milliseconds UTC; null is 'none'. */
export function bucketOf(expires: number | null, now: number): ExpiryBucket {
  if (expires === null) return 'none'
  const days = (expires - now) / DAY
  if (days < 0) return 'overdue'
  if (days <= 7) return '7d'
  if (days <= 30) return '30d'
  return days <= 90 ? '90d' : 'later'
}
