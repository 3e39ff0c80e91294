import { readTime } from './date.ts'

/** From a moment up to, and not with, another, in milliseconds UTC; null is open on that side. */
export type TimeRange = { from: number | null; to: number | null }

/** True where a moment lies in a range. */
export const isWithin = ({ from, to }: TimeRange, time: number) =>
  (from === null || time >= from) && (to === null || time < to)

/**
 * A range as a word of the URL: `2026-12-07..2026-12-14`, `2026-12-07T05:00:00Z..` or `..2026-12-14`, in UTC, the
 * second moment outside. A moment that no date can say is open.
 */
export const formatRange = ({ from, to }: TimeRange) => `${written(from)}${DOTS}${written(to)}`

/** The range that such a word says; null where it says none, an open or an empty one among them. */
export function parseRange(word: string): TimeRange | null {
  const [from, to, ...more] = word.split(DOTS)
  if (from === undefined || to === undefined || more.length > 0) return null
  const [start, end] = [read(from), read(to)]
  if (start === undefined || end === undefined || (start === null && end === null)) return null
  return start !== null && end !== null && start >= end ? null : { from: start, to: end }
}

const DOTS = '..'

function written(time: number | null) {
  if (time === null) return ''
  const text = new Date(time).toISOString()
  if (readTime(text) !== time) return ''
  return text.replace(/T00:00:00\.000Z$/, '').replace('.000Z', 'Z')
}

function read(text: string) {
  if (text === '') return null
  const time = readTime(text)
  return typeof time === 'number' ? time : undefined
}
