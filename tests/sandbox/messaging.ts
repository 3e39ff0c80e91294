import { type Account, brief } from './accounts.ts'
import { canary } from './canary.ts'
import { random } from './random.ts'
import { stamps } from './time.ts'

const NAMES = ['Marketing SMS', 'Order updates', 'Two-factor codes', 'Appointment reminders']
const MORE = ['Support inbox', 'Delivery windows', 'Survey SMS', 'On-call alerts', 'Toll-free MMS']
const HOSTS = ['hooks.acmetel.example', 'sms.acmetel.example', 'events.relay.example']

export type MessagingProfile = ReturnType<typeof makeMessagingProfile>
export type Oddity = 'none' | 'no-callback' | 'plain-http'

function callbackOf(oddity: Oddity, host: string, slug: string) {
  if (oddity === 'no-callback') return null
  return `${oddity === 'plain-http' ? 'http' : 'https'}://${host}/inbound/${slug}`
}

/** A messaging profile of one account. */
export function makeMessagingProfile(
  world: string,
  index: number,
  account: Account,
  oddity: Oddity,
) {
  const r = random(`${world}:messaging:${index}`)
  const names = [...NAMES, ...MORE]
  const round = Math.floor(index / names.length)
  const base = names[index % names.length] as string
  const name = round === 0 ? base : `${base} ${round + 1}`
  const slug = name.toLowerCase().replace(/\W+/g, '-')
  const host = r.pick(HOSTS)
  return {
    ...stamps(r),
    uuid: r.uuid(),
    name,
    callback_url: callbackOf(oddity, host, slug),
    callback_url2: r.chance(0.3)
      ? `https://hook:${canary(`messaging.${index}.user`)}@backup.${host}/inbound/${slug}?region=us&api_key=${canary(`messaging.${index}.query`)}`
      : null,
    number_pool_enable: r.chance(0.4),
    long_code_weight: r.int(0, 9),
    tollfree_weight: r.int(0, 9),
    skip_unhealthy_tns: r.chance(0.7),
    sticky_sender: r.chance(0.6),
    account: brief(account),
    created_by: {},
    modified_by: {},
    leases: [],
  }
}
