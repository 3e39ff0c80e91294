import { NumbersArray } from '#domain/rows/numbers-array.ts'
import { adding, type Total } from '#domain/text/arithmetic.ts'
import { compareDecimals, type Decimal } from '#domain/text/decimal.ts'
import { COST_NAMES, type CostName, type NumberCost } from './number-cost.ts'

/** So many places are looked at, or amounts added, in one step. */
const PLACES = 4096
const AMOUNTS = 64

/** What the rows of a list cost, a column for each of the two costs: amounts that repeat are kept once. */
export class RowCosts {
  /** By number, from 1; 0 is not known. */
  readonly #amounts: Decimal[] = []
  readonly #numberOf = new Map<Decimal, number>()
  readonly #columns = {
    monthly: new NumbersArray(Uint32Array),
    oneoff: new NumbersArray(Uint32Array),
  }
  readonly #used = { monthly: new Set<number>(), oneoff: new Set<number>() }

  /** How many rows were added. */
  get count() {
    return this.#columns.monthly.length
  }

  /** Adds what the next row costs. */
  add(cost: NumberCost) {
    for (const name of COST_NAMES) {
      const it = cost[name]
      const number = it.is === 'known' ? this.#number(it.amount) : 0
      if (number > 0) this.#used[name].add(number)
      this.#columns[name].push(number)
    }
  }

  /** The amounts of a column, each once. */
  amounts(name: CostName): Decimal[] {
    return [...this.#used[name]].map((number) => this.#amounts[number - 1] as Decimal)
  }

  /** Integers in the order of the amounts by place, for so many rows; NaN where the cost is not known. */
  keys(name: CostName, count: number) {
    const byValue = this.#amounts
      .map((amount, at) => ({ amount, near: Number(amount), at }))
      .sort((a, b) => a.near - b.near || compareDecimals(a.amount, b.amount))
    const ranks = new Float64Array(this.#amounts.length + 1).fill(Number.NaN)
    let rank = 0
    byValue.forEach(({ amount, at }, place) => {
      const before = byValue[place - 1]
      if (before && compareDecimals(before.amount, amount) !== 0) rank++
      ranks[at + 1] = rank
    })
    const { values } = this.#columns[name]
    const keys = new Float64Array(count).fill(Number.NaN)
    for (let place = 0; place < Math.min(count, this.count); place++) {
      keys[place] = ranks[values[place] as number] as number
    }
    return keys
  }

  /** Adds up, exactly and in short steps, what the rows at these places cost, as far as that is known. */
  *total(name: CostName, places: ArrayLike<number>): Generator<void, Total> {
    const { values } = this.#columns[name]
    const counts = new Uint32Array(this.#amounts.length + 1)
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number
      const number = place < this.count ? (values[place] as number) : 0
      counts[number] = (counts[number] as number) + 1
      if (i % PLACES === PLACES - 1) yield
    }
    const used = this.#amounts.flatMap((amount, at): [Decimal, number][] =>
      counts[at + 1] ? [[amount, counts[at + 1] as number]] : [],
    )
    const total = yield* adding(used, AMOUNTS)
    return { total, known: places.length - (counts[0] as number), all: places.length }
  }

  #number(amount: Decimal) {
    const known = this.#numberOf.get(amount) ?? this.#amounts.push(amount)
    this.#numberOf.set(amount, known)
    return known
  }
}
