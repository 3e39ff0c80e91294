import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** `+44 20 7946 0018`; the raw digits where the number cannot be parsed. Apart because the formats of all countries weigh more than a screen. */
export function formatInternational(tn: number) {
  const parsed = parsePhoneNumberFromString(`+${tn}`)
  return parsed?.isPossible() ? parsed.formatInternational() : String(tn)
}
