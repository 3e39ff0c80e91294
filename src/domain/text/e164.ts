/** The digits in E.164 without the plus; ten digits are taken as North American. */
export const withCountryCode = (tn: number) => (String(tn).length === 10 ? `1${tn}` : String(tn))

/** E.164 as phones dial it: "+12029822917"; null for no number. */
export const dialled = (tn: number | null) => (tn === null ? null : `+${withCountryCode(tn)}`)

/** `+1 202-982-2917` for a number of the North American plan, null for any other. Source: NANPA, NPA-NXX-XXXX. */
export function formatNorthAmerican(tn: number) {
  const parts = /^1([2-9]\d\d)([2-9]\d\d)(\d{4})$/.exec(withCountryCode(tn))
  return parts ? `+1 ${parts[1]}-${parts[2]}-${parts[3]}` : null
}
