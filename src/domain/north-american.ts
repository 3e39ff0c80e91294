import { withCountryCode } from './e164.ts'

/** `+1 202-982-2917` for a number of the North American plan, null for any other. Source: NANPA, NPA-NXX-XXXX. */
export function formatNorthAmerican(tn: number) {
  const parts = /^1([2-9]\d\d)([2-9]\d\d)(\d{4})$/.exec(withCountryCode(tn))
  return parts ? `+1 ${parts[1]}-${parts[2]}-${parts[3]}` : null
}
