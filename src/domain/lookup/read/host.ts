/** Where a SIP connection is reached: a host name or an IP address, in lower case, and the port where one was given. */
export type Host = { host: string; port: string | null; address: boolean }

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = new RegExp(`^(${OCTET}(?:\\.${OCTET}){3})(?:/\\d{1,2})?(?::(\\d{1,5}))?$`)
const IPV6 = /^\[?((?:[\da-f]{0,4}:){2,7}[\da-f]{0,4})\]?(?:\]:(\d{1,5}))?$/
const NAME = /^((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61})\.?(?::(\d{1,5}))?$/

/** The host that a folded text is, or that its SIP URI or URL leads to; null where it is none. Source: RFC 3261 §19.1. */
export function readHost(text: string): Host | null {
  const bare = text
    .replace(/^[<"'([ ]+(?=\S*[a-z:])|[>"',; ]+$/g, '')
    .replace(/^(?:sips?|https?|wss?|udp|tcp|tls):(?:\/\/)?(?:[^\s@/]*@)?/, '')
    .replace(/[/?;].*$/, '')
  const [, v4, v4Port] = IPV4.exec(bare) ?? []
  if (v4) return { host: v4, port: v4Port ?? null, address: true }
  const [, v6, v6Port] = IPV6.exec(text.replace(/^sips?:/, '')) ?? []
  if (v6 && isIpv6(v6)) return { host: v6, port: v6Port ?? null, address: true }
  const [, name, port] = NAME.exec(bare) ?? []
  return name ? { host: name, port: port ?? null, address: false } : null
}

/** Eight groups, or fewer with one gap. A time of day and a MAC address have neither. */
function isIpv6(text: string) {
  const groups = text.split(':').length
  return text.includes('::') ? text.indexOf('::') === text.lastIndexOf('::') : groups === 8
}
