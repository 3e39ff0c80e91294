import { bucketOf, EXPIRY_BUCKETS, type ExpiryBucket } from './expiry.ts'
import { type FindingId, RULES } from './findings.ts'
import { grown } from './growing.ts'
import { type Facet, NONE, UNKNOWN } from './row-query.ts'
import { known, type Related } from './shapes.ts'
import { nameOf, type TnRow } from './tn-row.ts'

/** One facet over all rows: a small number per row, and the value that each number stands for. */
export type Coded = {
  codes: ArrayLike<number>
  /** Findings of a row are one value here, rule names joined by commas: see valuesIn. */
  values: readonly string[]
  labels: readonly string[]
}

type Named = Related<{ uuid: string | null; name: string | null }>
type Reading = (row: TnRow) => { value: string; label?: string | null }

const relation =
  (of: (row: TnRow) => Named): Reading =>
  (row) => {
    const named = of(row)
    if (named === null) return { value: NONE }
    const label = nameOf(named)
    return { value: known(named)?.uuid || label || UNKNOWN, label }
  }

const yesNo =
  (of: (row: TnRow) => boolean | null): Reading =>
  (row) => {
    const flag = of(row)
    return { value: flag === null ? UNKNOWN : flag ? 'yes' : 'no' }
  }

const READINGS: Record<Exclude<Facet, 'expiry'>, Reading> = {
  state: ({ tnorder }) => ({ value: tnorder === null ? NONE : known(tnorder)?.state || UNKNOWN }),
  autorenew: yesNo((row) => row.autorenew),
  registered: yesNo((row) => known(row.tn)?.registered ?? null),
  messaging: relation((row) => row.messaging_profile),
  sip: relation((row) => row.sip_connection),
  app: relation((row) => row.sip_control_app),
  account: relation((row) => row.account),
  finding: (row) => ({ value: row.findings.join() || NONE }),
}

const EXPIRY_WORDS: Record<ExpiryBucket, string> = {
  overdue: 'Overdue',
  '7d': 'Within 7 days',
  '30d': '8 to 30 days',
  '90d': '31 to 90 days',
  later: 'Later',
  none: 'No date',
}

/** A facet value in words, where no record of the list names it. */
export function wordsFor(facet: Facet, value: string): string {
  if (facet === 'expiry') return EXPIRY_WORDS[value as ExpiryBucket] ?? value
  if (facet === 'finding' && value === NONE) return 'No findings'
  if (facet === 'finding') return RULES[value as FindingId]?.title ?? value
  if (value === NONE) return 'None'
  if (value === UNKNOWN) return 'Not included by the API'
  if (facet === 'autorenew' || facet === 'registered') return value === 'yes' ? 'Yes' : 'No'
  return value
}

/** The values behind one coded value: several for findings. */
export const valuesIn = (facet: Facet, value: string) =>
  facet === 'finding' ? value.split(',') : [value]

/** A facet that is read from each row once, when the row comes. */
export class FacetColumn implements Coded {
  codes = new Uint32Array(0)
  readonly values: string[] = []
  readonly labels: string[] = []
  readonly #facet: Exclude<Facet, 'expiry'>
  readonly #codeOf = new Map<string, number>()

  constructor(facet: Exclude<Facet, 'expiry'>) {
    this.#facet = facet
  }

  set(position: number, row: TnRow) {
    const { value, label } = READINGS[this.#facet](row)
    let code = this.#codeOf.get(value)
    if (code === undefined) {
      code = this.values.push(value) - 1
      this.#codeOf.set(value, code)
      this.labels.push(label ?? wordsFor(this.#facet, value))
    } else if (label && this.labels[code] === value) {
      this.labels[code] = label
    }
    if (position >= this.codes.length) this.codes = grown(this.codes)
    this.codes[position] = code
  }
}

/** The expiry facet, which moves with the clock. `expires` is milliseconds UTC by row, NaN for no date. */
export function expiryColumn(expires: Float64Array, rows: number, now: number): Coded {
  const codes = new Uint8Array(rows)
  for (let position = 0; position < rows; position++) {
    const at = expires[position] as number
    codes[position] = EXPIRY_BUCKETS.indexOf(bucketOf(Number.isNaN(at) ? null : at, now))
  }
  return { codes, values: EXPIRY_BUCKETS, labels: EXPIRY_BUCKETS.map((it) => EXPIRY_WORDS[it]) }
}
