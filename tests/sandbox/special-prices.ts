import { brief } from './accounts.ts'
import type { Json } from './awkward.ts'
import { costsOf, makePricePlan } from './price-plans.ts'
import { random } from './random.ts'
import { DAY, iso } from './time.ts'
import type { World } from './world.ts'

export const PLANS = 30
/** Which list plan, its special price as a share of the list price, and the days it still runs. */
const DEALS: readonly (readonly [plan: number, factor: number, days: number | null])[] = [
  [0, 0.8, 120],
  [1, 0.9, 6],
  [2, 0.75, 21],
  [5, 1.25, 64],
  [6, 0.85, -12],
  [10, 0.5, 300],
  [13, 0.95, 28],
  [19, 0.7, null],
]

export const planAt = (world: World, index: number): Json => makePricePlan(world.name, index)

/** Special prices as plans: each keeps the name of the list plan it undercuts, or for once exceeds. */
export function specialPlans(world: World): Json[] {
  return DEALS.map(([index, factor, days], k) => {
    const account = world.directory.accounts[k % 3]
    return {
      ...makePricePlan(world.name, index),
      uuid: random(`${world.name}:special:${k}`).uuid(),
      ...costsOf(`${world.name}:plan:${index}:costs`, factor),
      ...(account && k !== 5 && { account: brief(account) }),
      expired_on: days === null ? null : iso(world.now + (days + 0.4) * DAY),
    }
  })
}

/** Special prices as leases: costs stand in `tnorder.price` of some, in `tn.profile` of others. */
export function specialLeases(world: World): Json[] {
  const count = Math.min(world.numbers, Math.max(6, Math.min(60, Math.round(world.numbers / 20))))
  const rows = new Set([33, 37].filter((i) => i < world.numbers))
  for (let k = 0; k < count; k++) rows.add(Math.floor((k * world.numbers) / count))
  return [...rows]
    .filter((i) => !world.quirks.has(i))
    .map((i, k) => {
      const lease = world.plainAt(i)
      const costs = costsOf(`${world.name}:special-lease:${i}`, 0.9)
      const [price, profile] =
        k % 2 === 0 ? [costs, {}] : [null, { ...makePricePlan(world.name, k % PLANS), ...costs }]
      return {
        ...lease,
        tn: { ...lease.tn, profile },
        tnorder: { ...lease.tnorder, price },
      }
    })
}
