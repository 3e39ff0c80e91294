import type { Facet } from '#domain/query/facet.ts'
import { toldApart } from '#domain/query/told-apart.ts'
import { grown } from './sort-column.ts'
import type { TnRow } from './tn-row.ts'

/** One facet over all rows: a small number per row, and the value that each number stands for. */
export type Coded = {
  codes: ArrayLike<number>
  /** As the facet reads them: see valuesIn. */
  values: readonly string[]
  /** Each value in words, no two alike. */
  readonly labels: readonly string[]
}

/** A facet that is read from each row once, when the row comes. */
export class FacetColumn implements Coded {
  codes = new Uint32Array(0)
  readonly values: string[] = []
  readonly #names: (string | null)[] = []
  #labels: readonly string[] | null = null
  readonly #facet: Facet<TnRow>
  readonly #codeOf = new Map<string, number>()

  constructor(facet: Facet<TnRow>) {
    this.#facet = facet
  }

  /** Reads a row; rows come in order. */
  set(position: number, row: TnRow) {
    const { value, label } = this.#facet.read(row, Number.NaN)
    let code = this.#codeOf.get(value)
    if (code === undefined) {
      code = this.values.push(value) - 1
      this.#codeOf.set(value, code)
      this.#names.push(label ?? null)
      this.#labels = null
    } else if (label && !this.#names[code]) {
      this.#names[code] = label
      this.#labels = null
    }
    if (position >= this.codes.length) this.codes = grown(this.codes)
    this.codes[position] = code
  }

  get labels() {
    this.#labels ??= toldApart(
      this.values.map((value, code) => ({
        value,
        label: this.#names[code] ?? this.#facet.words(value),
      })),
    )
    return this.#labels
  }
}
