/** The digits in E.164 without the plus; ten digits are taken as North American. */
export const withCountryCode = (tn: number) => (String(tn).length === 10 ? `1${tn}` : String(tn))

/** E.164 as phones dial it: "+12029822917"; null for no number. */
export const dialled = (tn: number | null) => (tn === null ? null : `+${withCountryCode(tn)}`)

/** The digits of a typed telephone number in any punctuation, or null where the text holds anything else. */
export function digitsOf(typed: string) {
  if (!/^[\d\s()+./-]+$/.test(typed)) return null
  return typed.replace(/\D/g, '') || null
}
