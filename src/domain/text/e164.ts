/** The digits of a typed telephone number in any punctuation, or null where the text holds anything else. */
export function digitsOf(typed: string) {
  if (!/^[\d\s()+./-]+$/.test(typed)) return null
  return typed.replace(/\D/g, '') || null
}
