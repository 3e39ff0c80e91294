import { type Account, makeAccount, makeStaff } from './accounts.ts'
import { type MessagingProfile, makeMessagingProfile, type Oddity } from './messaging.ts'
import type { User } from './users.ts'
import {
  makeSipConnection,
  makeSipControlApp,
  type SipConnection,
  type SipControlApp,
} from './voice.ts'

/** What one account has to hang its numbers on; the odd ones have something wrong with them. */
export type Pool = {
  account: Account
  staff: User[]
  profiles: MessagingProfile[]
  silent: MessagingProfile[]
  plainHttp: MessagingProfile[]
  sips: SipConnection[]
  deadSips: SipConnection[]
  apps: SipControlApp[]
  deadApps: SipControlApp[]
}

/** Everything that numbers share, growing with the square root of how many there are. */
export function makeDirectory(world: string, numbers: number, company: string, domain: string) {
  const root = Math.sqrt(numbers)
  const accounts = Array.from({ length: Math.max(4, Math.round(root / 6)) }, (_, i) =>
    makeAccount(world, i, company, domain),
  )
  const staff = makeStaff(world, accounts, domain)
  const pools = accounts.map(
    (account, i): Pool => ({
      account,
      staff: staff[i] ?? [],
      profiles: [],
      silent: [],
      plainHttp: [],
      sips: [],
      deadSips: [],
      apps: [],
      deadApps: [],
    }),
  )

  // Every account gets one sound thing first; later ones go mostly to account 0.
  const poolFor = (k: number, odd: boolean) => {
    const index =
      k < pools.length ? k : odd || k % 2 === 0 ? (k > 40 ? k % pools.length : 0) : k % pools.length
    return pools[index] as Pool
  }
  const odd = (k: number, at: number) => k >= pools.length && k % 8 === at

  for (let k = 0; k < Math.max(9, Math.round(root * 0.6)); k++) {
    const oddity: Oddity = odd(k, 5) ? 'no-callback' : odd(k, 7) ? 'plain-http' : 'none'
    const pool = poolFor(k, oddity !== 'none')
    const into = { none: pool.profiles, 'no-callback': pool.silent, 'plain-http': pool.plainHttp }
    into[oddity].push(makeMessagingProfile(world, k, pool.account, oddity))
  }
  for (let k = 0; k < Math.max(12, Math.round(root)); k++) {
    const pool = poolFor(k, odd(k, 6))
    const into = odd(k, 6) ? pool.deadSips : pool.sips
    into.push(makeSipConnection(world, k, pool.account, !odd(k, 6)))
  }
  for (let k = 0; k < Math.max(6, Math.round(root * 0.4)); k++) {
    const pool = poolFor(k, odd(k, 5))
    const into = odd(k, 5) ? pool.deadApps : pool.apps
    into.push(makeSipControlApp(world, k, pool.account, !odd(k, 5)))
  }
  return { accounts, pools }
}

export type Directory = ReturnType<typeof makeDirectory>
