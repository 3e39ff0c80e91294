import { expect, test, vi } from 'vitest'

/** The formats as a page makes them that a reader of this locale has just opened. */
async function formatsFor(locale: string) {
  const own = Intl.NumberFormat.prototype.resolvedOptions
  vi.spyOn(Intl.NumberFormat.prototype, 'resolvedOptions').mockImplementation(function (
    this: Intl.NumberFormat,
  ) {
    return { ...own.call(this), locale }
  })
  vi.resetModules()
  return import('#ui/value/format.ts')
}
const NEW_YEAR = new Date(2027, 0, 15, 14, 2).getTime()

test.each([
  ['en-US', '1,234,567', 'Jan 15, 2027'],
  ['en-GB', '1,234,567', '15 Jan 2027'],
  ['de-DE', '1.234.567', '15.01.2027'],
  ['en-GB-u-ca-buddhist-nu-arab', '1,234,567', '15 Jan 2027'],
  ['ar-EG', '1,234,567', 'Jan 15, 2027'],
  ['fa-IR', '1,234,567', 'Jan 15, 2027'],
  ['th-TH', '1,234,567', 'Jan 15, 2027'],
  ['hi-IN-u-nu-deva', '1,234,567', 'Jan 15, 2027'],
  ['ja-JP-u-ca-japanese', '1,234,567', 'Jan 15, 2027'],
  ['he-IL-u-ca-hebrew', '1,234,567', 'Jan 15, 2027'],
])('a reader with %s sees counts as %s and days as %s', async (locale, count, day) => {
  const { formatClock, formatCount, formatDate, formatTime } = await formatsFor(locale)

  expect(formatCount(1_234_567)).toBe(count)
  expect(formatDate(NEW_YEAR)).toBe(day)
  expect(formatTime(NEW_YEAR) + formatClock(NEW_YEAR)).toMatch(/^[\p{Script=Latin}\d\s,.:+-]+$/u)
})
