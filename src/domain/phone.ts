import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { withCountryCode } from './e164.ts'

const formatted = new Map<number, string>()

/**
 * A number as people read it: `+1 202-982-2917`, `+44 20 7946 0018`. Ten digits are taken as North American.
 * The raw digits where the number cannot be parsed.
 */
export function formatTn(tn: number) {
  const cached = formatted.get(tn)
  if (cached !== undefined) return cached
  const parsed = parsePhoneNumberFromString(`+${withCountryCode(tn)}`)
  const shown = !parsed?.isPossible()
    ? String(tn)
    : parsed.countryCallingCode === '1'
      ? `+1 ${parsed.formatNational().replace(/^\((\d+)\) /, '$1-')}`
      : parsed.formatInternational()
  formatted.set(tn, shown)
  return shown
}
