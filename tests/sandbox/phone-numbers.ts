import { type Random, weighted } from './random.ts'

const US = ['202', '212', '305', '312', '415', '512', '617', '646', '702', '773', '818', '929']
const CANADA = ['416', '604', '514', '403', '613']
const TOLL_FREE = ['800', '833', '844', '855', '866', '877', '888']
const LONDON_AND_NORTH = ['4420', '44161', '44121']
const GERMANY = ['4930', '4989', '4940', '4969']

export type Region = 'US' | 'CA' | 'TF' | 'GB' | 'DE'

/** Which country, or toll-free, an order asks numbers of. */
const regionOf = (r: Random): Region =>
  weighted<Region>(r, [
    [70, 'US'],
    [10, 'CA'],
    [8, 'TF'],
    [7, 'GB'],
    [5, 'DE'],
  ])

/** The first number of an order; the rest of the order follows it closely, as a block does. */
function firstNumber(r: Random, region: Region): number {
  switch (region) {
    case 'GB': {
      const area = r.pick(LONDON_AND_NORTH)
      const line =
        area === '4420' ? `7${r.int(100, 999)}${r.int(1000, 8999)}` : `4${r.int(100000, 989999)}`
      return Number(`${area}${line}`)
    }
    case 'DE':
      return Number(`${r.pick(GERMANY)}${r.int(2000000, 8990000)}`)
    default: {
      const area = r.pick(region === 'CA' ? CANADA : region === 'TF' ? TOLL_FREE : US)
      return Number(`1${area}${r.int(220, 998)}${r.int(2000, 8999)}`)
    }
  }
}

/**
 * A number as the API sends it: integers as a rule; of the two foreign countries some as text with a plus, grouped
 * or not. The same number is always sent alike.
 */
export function asSent(tn: number): number | string {
  const digits = String(tn)
  const area = [...LONDON_AND_NORTH, ...GERMANY].find((start) => digits.startsWith(start))
  if (!area || tn % 3 === 2) return tn
  if (tn % 3 === 1) return `+${digits}`
  const line = digits.slice(area.length)
  const half = line.length >> 1
  return `+${area.slice(0, 2)} ${area.slice(2)} ${line.slice(0, half)} ${line.slice(half)}`
}

/** Spreads `count` numbers over orders of one to a few dozen; number 0 is `first`. */
export function allot(r: Random, count: number, first: number) {
  const tns = new Float64Array(count)
  const orderOf = new Uint32Array(count)
  const taken = new Set<number>()
  const regions: Region[] = []
  const starts: number[] = []
  for (let i = 0; i < count; ) {
    const order = regions.length
    const region = order === 0 ? 'US' : regionOf(r)
    const size = Math.min(
      count - i,
      order === 0
        ? 5
        : weighted(r, [
            [5, 1],
            [4, r.int(2, 6)],
            [1, r.int(8, 25)],
          ]),
    )
    regions.push(region)
    starts.push(i)
    let tn = order === 0 ? first : firstNumber(r, region)
    for (const end = i + size; i < end; i++) {
      while (taken.has(tn)) tn++
      taken.add(tn)
      tns[i] = tn
      orderOf[i] = order
      tn += r.int(1, 3)
    }
  }
  return { tns, orderOf, regions, starts }
}
