import type { Facet } from '#domain/query/facet.ts'
import { toldApart } from '#domain/query/told-apart.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'

/** One facet over all rows: a small number per row, and the value that each number stands for. */
export type Coded = {
  codes: ArrayLike<number>
  /** As the facet reads them: see valuesIn. */
  values: readonly string[]
  /** Each value in words, no two alike. */
  readonly labels: readonly string[]
}

/** A facet over the rows of a store, read once for all rows of which it reads the same. */
export class FacetColumn implements Coded {
  codes = new Uint32Array(0)
  values: string[] = []
  #names: (string | null)[] = []
  #labels: readonly string[] | null = null
  #codeOf = new Map<string, number>()
  #codeOfNumber = new Map<number, number>()
  #read = 0
  #version = 0
  readonly #store: RowStore
  readonly #facet: Facet<TnRow>
  readonly #numberAt: (place: number) => number

  /** `numberAt` is the same for rows of which the facet reads the same, unless they are odd. */
  constructor(store: RowStore, facet: Facet<TnRow>, numberAt: (place: number) => number) {
    this.#store = store
    this.#facet = facet
    this.#numberAt = numberAt
  }

  /** Reads the rows that have come, or all again where some changed. */
  upToDate(): this {
    const { count, version, odd } = this.#store
    if (version !== this.#version) {
      this.#version = version
      this.#read = 0
      this.#codeOfNumber.clear()
    }
    if (count > this.codes.length) {
      const longer = new Uint32Array(Math.max(count, this.codes.length * 2))
      longer.set(this.codes)
      this.codes = longer
    }
    for (; this.#read < count; this.#read++) {
      const place = this.#read
      const number = this.#numberAt(place)
      let code = odd.has(place) ? undefined : this.#codeOfNumber.get(number)
      if (code === undefined) {
        code = this.#code(this.#store.at(place))
        if (!odd.has(place)) this.#codeOfNumber.set(number, code)
      }
      this.codes[place] = code
    }
    return this
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

  #code(row: TnRow) {
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
    return code
  }
}
