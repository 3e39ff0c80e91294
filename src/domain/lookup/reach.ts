import { fold } from '#domain/text/fold.ts'
import { type Host, readHost } from './read/host.ts'

/** Where a SIP connection is reached, as far as its record says; an IP address may come with its port. */
export type Reach = {
  ip: string | null
  hostname: string | null
  subdomain: string | null
  port: string | null
}

/** In what of it something was found, best first. */
export const REACH_HOWS = ['ip', 'hostname', 'subdomain'] as const
export type ReachHow = (typeof REACH_HOWS)[number]

/** The same in words. */
export const REACH_WORDS: Readonly<Record<ReachHow, string>> = {
  ip: 'IP address',
  hostname: 'Host',
  subdomain: 'Subdomain',
}

/** Where something was found, and the text that stands there. */
export type ReachHit = { how: ReachHow; text: string; port: string | null }

/** Whether a record says anywhere where it is reached. */
export const saysReach = ({ ip, hostname, subdomain }: Reach) =>
  Boolean(ip || hostname || subdomain)

/** The first of these texts that is meant; null where none is. */
export function findReach(reach: Reach, isMeant: (text: string, how: ReachHow) => boolean) {
  for (const how of REACH_HOWS) {
    const text = reach[how]
    if (text && isMeant(text, how)) return { how, text, port: reach.port } satisfies ReachHit
  }
  return null
}

/** Makes what says whether a host or an address is that of a text: the same in any spelling, or a host below it. */
export function sameHost(host: Host): (text: string, how: ReachHow) => boolean {
  const wanted = hostKey(host)
  const below = `.${wanted}`
  return (text, how) => {
    // The first part of a host is the subdomain of its connection.
    if (how === 'subdomain') return !host.address && isFirstOf(fold(text), wanted)
    const sent = readHost(fold(text))
    if (!sent || sent.address !== host.address) return false
    const key = hostKey(sent)
    return key === wanted || (!host.address && key.endsWith(below))
  }
}

/** Whether a host is a name, or begins with it as a part of its own. */
const isFirstOf = (name: string, host: string) => host === name || host.startsWith(`${name}.`)

/** A host in the one spelling that all of its spellings have. */
export const hostKey = ({ host, address }: Host) =>
  address && host.includes(':') ? ipv6Key(host) : host

/** Eight groups of hexadecimal digits without leading zeros. Source: RFC 5952 §4. */
function ipv6Key(address: string) {
  const [head = '', tail] = address.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const [first, last] = [groups(head), tail === undefined ? [] : groups(tail)]
  const gap = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const all = [...first, ...new Array<string>(gap).fill('0'), ...last]
  return all.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
