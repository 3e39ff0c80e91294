import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** An E.164 number as its country groups it: `+44 20 7946 0018`; as it is where it cannot be parsed. Apart because the formats of all countries weigh more than a screen. */
export function formatInternational(e164: string) {
  const parsed = parsePhoneNumberFromString(e164)
  return parsed?.isPossible() ? parsed.formatInternational() : e164
}

/** An E.164 number as it is dialled within its country: `020 7946 0018`; null where it cannot be parsed. */
export function formatNational(e164: string) {
  const parsed = parsePhoneNumberFromString(e164)
  return parsed?.isPossible() ? parsed.formatNational() : null
}
