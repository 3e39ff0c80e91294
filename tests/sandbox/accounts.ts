import { random } from './random.ts'
import { stamps } from './time.ts'
import { makeUser, type User } from './users.ts'

const NAMES = [
  'Retail',
  'Support EMEA',
  'Field Sales',
  'Logistics',
  'Clinics',
  'Franchise',
  'Events',
]
const PLACES = ['West', 'East', 'North', 'Nordics', 'Iberia', 'Midwest', 'Ontario', 'Bavaria']
const ZONES = [
  { name: 'America/New_York', country_code: 'US', utc_offset: -300, utc_dst_offset: -240 },
  { name: 'America/Los_Angeles', country_code: 'US', utc_offset: -480, utc_dst_offset: -420 },
  { name: 'Europe/London', country_code: 'GB', utc_offset: 0, utc_dst_offset: 60 },
  { name: 'Europe/Berlin', country_code: 'DE', utc_offset: 60, utc_dst_offset: 120 },
]

export type Account = ReturnType<typeof makeAccount>
export type Brief = { uuid: string; name: string }

/** The few words a nested account, connection or profile is usually shortened to. */
export const brief = ({ uuid, name }: Brief): Brief => ({ uuid, name })

function nameOf(company: string, index: number) {
  if (index === 0) return company
  const name = `${company} ${NAMES[(index - 1) % NAMES.length]}`
  return index <= NAMES.length ? name : `${name} ${PLACES[index % PLACES.length]}`
}

/** Account 0 is the company itself, the rest are its departments; account 2 owes money. */
export function makeAccount(world: string, index: number, company: string, domain: string) {
  const r = random(`${world}:account:${index}`)
  const name = nameOf(company, index)
  const balances = [4218.87895, 99.87895, -12.405, 310.5]
  return {
    ...stamps(r),
    uuid: r.uuid(),
    name,
    email: `${index === 0 ? 'billing' : `billing+${index}`}@${domain}`,
    level: index === 0 ? 'ServiceAccount' : `Level${index % 3}`,
    balance: balances[index] ?? (index % 9 === 5 ? 0 : Number((r.next() * 900).toFixed(5))),
    class4_id: 1200 + index * 3,
    deleted_on: null,
    time_zone: ZONES[index % ZONES.length],
    users: [],
    admin: {},
    messaging_profile_default: {},
    messaging_profiles: [],
    addresses: [],
  }
}

/** Everyone who may have created or changed something in an account. */
export function makeStaff(world: string, accounts: readonly Account[], domain: string): User[][] {
  return accounts.map((_, a) => [0, 1, 2, 3].map((u) => makeUser(world, a * 4 + u, domain)))
}
