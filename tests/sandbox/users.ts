import { canary } from './canary.ts'
import { random } from './random.ts'
import { stamps } from './time.ts'

const FIRST = [
  'Maya',
  'Jonas',
  'Priya',
  'Tom',
  'Elena',
  'Marcus',
  'Aiko',
  'Sofia',
  'Henrik',
  'Dana',
]
const LAST = ['Okafor', 'Lindqvist', 'Raman', 'Becker', 'Castillo', 'Novak', 'Hayes', 'Whitfield']
const GENDERS = ['Agender', 'Female', 'Male', 'Non-binary']

export type User = ReturnType<typeof makeUser>

/** A person of an account, with every secret the API is known to send along. */
export function makeUser(world: string, index: number, domain: string) {
  const r = random(`${world}:user:${index}`)
  const first = r.pick(FIRST)
  const last = r.pick(LAST)
  const local = `${first}.${last}`.normalize('NFD').replace(/[^a-z.]/gi, '')
  // Nobody signs in with four networks: each person uses one of them.
  const social = (field: string, turn: number) =>
    index % 4 === turn ? canary(`user.${index}.${field}`) : null
  return {
    ...stamps(r),
    uuid: r.uuid(),
    email: `${local.toLowerCase()}@${domain}`,
    password: canary(`user.${index}.password`),
    phone_number: `+1${r.int(212, 979)}${r.int(200, 999)}${r.int(1000, 9999)}`,
    first_name: first,
    last_name: last,
    avatar: `https://avatars.example.com/${r.hex(8)}.png`,
    gender: r.pick(GENDERS),
    dob: `19${r.int(60, 99)}-0${r.int(1, 9)}-${r.int(10, 28)}T00:00:00.000Z`,
    role: index % 4 === 0 ? 'Admin' : r.chance(0.1) ? 'Provider' : 'User',
    gmail_user_id: social('gmail_user_id', 0),
    facebook_user_id: social('facebook_user_id', 1),
    apple_user_id: social('apple_user_id', 2),
    wechat_user_id: social('wechat_user_id', 3),
    deleted_on: null,
    token: canary(`user.${index}.token`),
    account: {},
  }
}
