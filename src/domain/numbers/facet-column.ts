import { type FindingId, RULES } from '#domain/findings/rules.ts'
import {
  type FacetReading,
  flagWords,
  plainWords,
  readFlag,
  readRelation,
  readState,
} from '#domain/query/facet-reading.ts'
import { type Facet, NONE } from '#domain/query/row-query.ts'
import { known } from '#domain/record/related.ts'
import { bucketOf, EXPIRY_BUCKETS, expiryWords } from '#domain/text/expiry.ts'
import { grown } from './growing.ts'
import type { TnRow } from './tn-row.ts'

/** One facet over all rows: a small number per row, and the value that each number stands for. */
export type Coded = {
  codes: ArrayLike<number>
  /** Findings of a row are one value here, rule names joined by commas: see valuesIn. */
  values: readonly string[]
  labels: readonly string[]
}

type Reading = (row: TnRow) => FacetReading

const READINGS: Record<Exclude<Facet, 'expiry'>, Reading> = {
  state: ({ tnorder }) => readState(tnorder),
  autorenew: ({ autorenew }) => readFlag(autorenew),
  registered: ({ tn }) => readFlag(known(tn)?.registered ?? null),
  messaging: (row) => readRelation(row.messaging_profile),
  sip: (row) => readRelation(row.sip_connection),
  app: (row) => readRelation(row.sip_control_app),
  account: (row) => readRelation(row.account),
  finding: (row) => ({ value: row.findings.join() || NONE }),
}

/** A facet value in words, where no record of the list names it. */
export function wordsFor(facet: Facet, value: string): string {
  if (facet === 'expiry') return expiryWords(value)
  if (facet === 'finding' && value === NONE) return 'No findings'
  if (facet === 'finding') return RULES[value as FindingId]?.title ?? value
  if (facet === 'autorenew' || facet === 'registered') return flagWords(value)
  return plainWords(value)
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
  return { codes, values: EXPIRY_BUCKETS, labels: EXPIRY_BUCKETS.map(expiryWords) }
}
