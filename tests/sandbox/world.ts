import { type Json, QUIRKS, quirkRows } from './awkward.ts'
import { makeDirectory } from './directory.ts'
import { isTwin, leaseUuid, makeLease, TWIN } from './leases.ts'
import { makeOrder, type Order } from './orders.ts'
import { allot } from './phone-numbers.ts'
import { random } from './random.ts'

export type WorldOptions = {
  name: string
  company: string
  domain: string
  numbers: number
  /** The number of row 0. */
  first: number
  now: number
  awkward: boolean
}
export type World = ReturnType<typeof makeWorld>

/** One customer's numbers; rows are made when asked for, so 50,000 of them cost nothing to hold. */
export function makeWorld({ name, company, domain, numbers, first, now, awkward }: WorldOptions) {
  const directory = makeDirectory(name, numbers, company, domain)
  const allotment = allot(random(`${name}:numbers`), numbers, first)
  const quirks: ReturnType<typeof quirkRows> = awkward ? quirkRows(numbers) : new Map()
  const orders: Order[] = []
  let indexOf: Map<string, number[]> | undefined

  function orderAt(index: number): Order {
    orders[index] ??= makeOrder(name, index, directory, allotment)
    return orders[index]
  }
  function plainAt(i: number) {
    const tn = allotment.tns[isTwin(i) ? i - TWIN : i] as number
    const lease = makeLease(name, i, tn, orderAt(allotment.orderOf[i] as number), directory, now)
    return quirks.get(i) === 'uuid-duplicate' ? { ...lease, uuid: leaseUuid(name, i - 1) } : lease
  }
  function bend(i: number, row: Json): Json {
    const quirk = quirks.get(i)
    return quirk ? QUIRKS[quirk](row, `${name}:quirk:${i}`) : row
  }
  function rowsOf(uuid: string): number[] {
    if (!indexOf) {
      indexOf = new Map()
      for (let i = 0; i < numbers; i++) {
        const quirk = quirks.get(i)
        if (quirk === 'uuid-missing') continue
        const key = leaseUuid(name, quirk === 'uuid-duplicate' ? i - 1 : i)
        indexOf.set(key, [...(indexOf.get(key) ?? []), i])
      }
    }
    return indexOf.get(uuid) ?? []
  }

  return {
    name,
    numbers,
    now,
    directory,
    quirks,
    plainAt,
    bend,
    rowsOf,
    /** Row `i` of the list, quirk included. */
    rowAt: (i: number): Json => bend(i, plainAt(i)),
    regionAt: (i: number) => orderAt(allotment.orderOf[i] as number).region,
  }
}
