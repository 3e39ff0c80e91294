const FLAGS = [null, false, true] as const

/** A flag that may be unknown as a number of two bits, and back. */
export const flagCode = (flag: boolean | null) => (flag === null ? 0 : flag ? 2 : 1)
export const flagOf = (code: number) => FLAGS[code & 3] as boolean | null
