import { canary } from './canary.ts'
import type { Directory, Pool } from './directory.ts'
import type { allot } from './phone-numbers.ts'
import { makePricePlan, type PricePlan, REGIONS } from './price-plans.ts'
import { random } from './random.ts'
import { stamps } from './time.ts'
import type { User } from './users.ts'

const UNFINISHED = ['processing', 'failed', 'created', 'verify']

export type Order = ReturnType<typeof makeOrder>
type Allotment = ReturnType<typeof allot>

/** An order of one to a few dozen numbers, for one account. */
export function makeOrder(world: string, index: number, directory: Directory, numbers: Allotment) {
  const r = random(`${world}:order:${index}`)
  const start = numbers.starts[index] as number
  const tns = Array.from(numbers.tns.subarray(start, numbers.starts[index + 1]))
  const other = r.int(1, directory.pools.length - 1)
  const pool = directory.pools[index === 0 || r.chance(0.55) ? 0 : other] as Pool
  const state = index % 23 === 9 ? (UNFINISHED[(index / 23) & 3] as string) : 'success'
  const autorenew = index === 0 || r.chance(0.8)
  const region = numbers.regions[index] ?? 'US'
  const errors =
    state === 'failed'
      ? [
          {
            item: String(tns[0]),
            reason: 'provider_refused',
            description: 'Number taken meanwhile',
          },
        ]
      : []
  const plan = makePricePlan(world, REGIONS.indexOf(region))
  const creator = pool.staff[r.int(0, pool.staff.length - 1)] as User
  const order = {
    ...stamps(r),
    uuid: r.uuid(),
    state,
    tns,
    account: {},
    profile: {},
    sip_connection: {},
    sip_control_app: {},
    created_by: index % 5 === 4 ? {} : orderer(creator, index),
    modified_by: {},
    request: {
      voice: true,
      fax: r.chance(0.1),
      sms: r.chance(0.7),
      mms: r.chance(0.4),
      emergency: r.chance(0.1),
      tns: tns.slice(0, 1),
      autorenew,
      profile: region === 'TF' ? 'US' : region,
    },
    ...(errors.length > 0 && { items: [String(tns[0])], errors }),
    price: priceOf(plan, index),
    autorenew,
    tnleases: [],
  }
  return { order, pool, region, creator, plan: briefPlan(plan) }
}

/** Who ordered, as far as a list says it, secrets and all. */
const orderer = ({ uuid, email, first_name, last_name }: User, index: number) => ({
  ...{ uuid, email, first_name, last_name },
  password: canary(`order.${index}.created_by.password`),
})

/** Every third order has a price of its own, a little under the plan's; of every seventh the list leaves it out. */
function priceOf({ nrc, mrc }: PricePlan, index: number) {
  if (index % 3 === 1) return { nrc, mrc: Number((mrc * 0.95).toFixed(4)) }
  return index % 7 === 5 ? {} : null
}

/** What a list says of the plan of a number. */
const briefPlan = ({ uuid, name, country, nrc, mrc }: PricePlan) => ({
  ...{ uuid, name, nrc, mrc },
  country: { name: country.name, a2: country.a2 },
})
