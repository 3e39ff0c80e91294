import type { Facet } from '#domain/query/facet.ts'
import { grown } from './sort-column.ts'
import type { TnRow } from './tn-row.ts'

/** One facet over all rows: a small number per row, and the value that each number stands for. */
export type Coded = {
  codes: ArrayLike<number>
  /** As the facet reads them: see valuesIn. */
  values: readonly string[]
  labels: readonly string[]
}

/** A facet that is read from each row once, when the row comes. */
export class FacetColumn implements Coded {
  codes = new Uint32Array(0)
  readonly values: string[] = []
  readonly labels: string[] = []
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
      this.labels.push(label ?? this.#facet.words(value))
    } else if (label && this.labels[code] === value) {
      this.labels[code] = label
    }
    if (position >= this.codes.length) this.codes = grown(this.codes)
    this.codes[position] = code
  }
}
