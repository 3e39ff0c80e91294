import type { Directory, Pool } from './directory.ts'
import type { Order } from './orders.ts'
import { asSent } from './phone-numbers.ts'
import { type Random, random } from './random.ts'
import { DAY, iso, stamps } from './time.ts'

export type Lease = ReturnType<typeof makeLease>

/** Whether row `i` is one of the few with a given thing wrong; primes keep them from piling up. */
const every = (prime: number, at: number) => (i: number) => i % prime === at
const unrouted = every(41, 17)
const deadSip = every(37, 21)
const deadApp = every(47, 29)
const silentProfile = every(43, 23)
const plainHttp = every(31, 19)
const noProfile = every(29, 11)
const endsSoonUnrenewed = every(59, 33)
const endedUnrenewed = every(71, 37)
const endedRenewed = every(79, 41)
const disagrees = every(61, 43)
const undecided = every(73, 39)
const unregistered = every(53, 7)
const deleted = every(101, 51)
const strangerProfile = every(89, 53)
const planless = every(5, 3)
/** Rows whose number is leased a second time, by the row `TWIN` places before them. */
export const TWIN = 8
export const isTwin = every(113, 61)

function daysLeft(r: Random, i: number, autorenew: boolean | null): number | null {
  if (endedUnrenewed(i) || endedRenewed(i)) return -(1 + r.next() * 25)
  if (endsSoonUnrenewed(i)) return 1.2 + r.next() * 27
  if (i > 0 && r.chance(0.015)) return null
  const roll = r.next()
  if (autorenew === false || roll > 0.66) return 91 + r.next() * 270
  if (roll < 0.1) return 0.5 + r.next() * 6
  return roll < 0.4 ? 7.5 + r.next() * 22 : 31 + r.next() * 58
}

function routes(r: Random, i: number, pool: Pool) {
  const none = { sip: null, app: null }
  if (unrouted(i)) return none
  if (deadSip(i) && pool.deadSips.length > 0) return { ...none, sip: r.pick(pool.deadSips) }
  if (deadApp(i) && pool.deadApps.length > 0) return { ...none, app: r.pick(pool.deadApps) }
  const roll = i === 0 ? 0 : r.next()
  return {
    sip: roll < 0.8 ? r.pick(pool.sips) : null,
    app: roll > 0.7 ? r.pick(pool.apps) : null,
  }
}

function profileOf(r: Random, i: number, pool: Pool, directory: Directory) {
  if (noProfile(i)) return null
  if (silentProfile(i) && pool.silent.length > 0) return r.pick(pool.silent)
  if (plainHttp(i) && pool.plainHttp.length > 0) return r.pick(pool.plainHttp)
  if (strangerProfile(i)) return r.pick(directory.pools.find((p) => p !== pool)?.profiles ?? [])
  return r.pick(pool.profiles)
}

function renewal(i: number, order: Order) {
  if (endsSoonUnrenewed(i) || endedUnrenewed(i)) return false
  if (endedRenewed(i)) return true
  if (undecided(i)) return null
  return disagrees(i) ? !order.order.autorenew : order.order.autorenew
}

/** The uuid of row `i`, without making the row. */
export const leaseUuid = (world: string, i: number) => random(`${world}:lease:${i}`).uuid()

/** Row `i` of the list as a well-behaved API would send it. */
export function makeLease(
  world: string,
  i: number,
  tn: number,
  order: Order,
  directory: Directory,
  now: number,
) {
  const r = random(`${world}:lease:${i}`)
  const uuid = r.uuid()
  const autorenew = renewal(i, order)
  const days = daysLeft(r, i, autorenew)
  const { sip, app } = routes(r, i, order.pool)
  // The order says what the lease says, except where the two are meant to disagree.
  const agreed = disagrees(i) || autorenew === null ? order.order.autorenew : autorenew
  return {
    ...stamps(r),
    uuid,
    tn: {
      tn: asSent(tn),
      class4_did_id: 50_000 + i,
      registered: !unregistered(i),
      tnlease: {},
      profile: planless(i) ? {} : order.plan,
      deleted_on: deleted(i) ? iso(now - (2 + r.next() * 30) * DAY) : null,
    },
    account: order.pool.account,
    tnorder: { ...order.order, autorenew: agreed },
    expired_on: days === null ? null : iso(now + Math.round(days * DAY)),
    autorenew,
    messaging_profile: profileOf(r, i, order.pool, directory),
    class4_product_item_id: r.int(100, 999),
    sip_connection: sip,
    sip_control_app: app,
    created_by: order.creator,
    // Most numbers were never touched again after the order.
    modified_by: r.chance(0.4) ? r.pick(order.pool.staff) : null,
  }
}
