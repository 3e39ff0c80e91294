/** A decimal as it was sent: never rounded, never with an exponent, no currency. */
export function formatDecimal(value: number) {
  const text = String(value)
  if (!text.includes('e')) return text
  return value.toFixed(20).replace(/\.?0+$/, '')
}

/** a minus b without the noise of binary fractions: 0.003 - 0.001 is 0.002. */
export function subtract(a: number, b: number) {
  const digits = Math.max(decimals(a), decimals(b))
  return Number((a - b).toFixed(Math.min(digits, 20)))
}

function decimals(value: number) {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
