/** The country calling code that the digits of an E.164 number start with; '' for none. Source: ITU-T E.164, list of assigned codes. */
export const countryCodeOf = (digits: string) =>
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/.exec(digits)?.[0] ?? ''

/** Every trunk prefix: what is dialled before a number within its country. */
export const TRUNK_PREFIXES = ['0', '8', '06', '80'] as const
type Trunks = readonly (typeof TRUNK_PREFIXES)[number][]

/** Countries where that is not 0 alone. Source: ITU-T E.164, national prefixes. */
const TRUNKS: Readonly<Record<string, Trunks>> = {
  '': [],
  '1': [],
  '7': ['8', '0'],
  '36': ['06', '0'],
  '370': ['0', '8'],
  '375': ['80', '8', '0'],
  '993': ['8', '0'],
}
const ZERO: Trunks = ['0']

/** The trunk prefixes that numbers of a country are written with though they are no part of the number, the longest first. */
export const trunksOf = (countryCode: string): readonly string[] => TRUNKS[countryCode] ?? ZERO

/** International digits as they are without a trunk prefix after the country code: +44 (0)20… is 4420…. */
export function withoutTrunk(digits: string) {
  const code = countryCodeOf(digits)
  const national = digits.slice(code.length)
  return trunksOf(code)
    .filter((trunk) => national.startsWith(trunk))
    .map((trunk) => code + national.slice(trunk.length))
}

/** What is dialled before an international number, with how many digits of that must follow to tell it from other digits. */
const EXITS = [
  { exit: '00', least: 2 },
  { exit: '011', least: 2 },
  { exit: '0011', least: 8 },
  { exit: '010', least: 8 },
  { exit: '810', least: 8 },
]

/** The international numbers that digits can mean where they were dialled out of a country: 0044… and 01144… are 44…. */
export const dialledOut = (digits: string) =>
  EXITS.filter(
    ({ exit, least }) => digits.startsWith(exit) && digits.length >= exit.length + least,
  ).map(({ exit }) => digits.slice(exit.length))
