import { searchable } from '#domain/query/search-text.ts'
import { fold } from '#domain/text/fold.ts'
import { findReach, type Reach, type ReachHow, sameHost } from './reach.ts'
import { uuidPartOf } from './read/pasted.ts'
import { fitText } from './read/pattern.ts'
import type { Lookup } from './read/read-lookup.ts'

/** Makes what says where a record is reached, where that is meant; undefined where it is never. */
export function judgeReach(lookup: Lookup) {
  const isMeant = reachMeant(lookup)
  if (!isMeant) return undefined
  return (reaches: readonly Reach[]) => {
    for (const reach of reaches) {
      const hit = findReach(reach, isMeant)
      if (hit) return hit
    }
    return null
  }
}

function reachMeant(lookup: Lookup): ((text: string, how: ReachHow) => boolean) | null {
  switch (lookup.kind) {
    case 'host':
      return sameHost(lookup.host)
    case 'pattern': {
      const { pattern } = lookup
      if (pattern.digits && !pattern.parts.some((part) => part.includes('.'))) return null
      return (text) => fitText(fold(text), pattern)
    }
    case 'number':
      // Digits with points between them begin an address.
      return /^\d{1,3}\.[\d.]*$/.test(lookup.text)
        ? (text, how) => how === 'ip' && text.startsWith(lookup.text)
        : null
    case 'name': {
      const { text: part } = lookup
      if (part.length < LEAST_REACH) return null
      return (text, how) => (how === 'ip' ? fold(text).startsWith(part) : fold(text).includes(part))
    }
    default:
      return null
  }
}
/** As few characters stand in nearly every host. */
const LEAST_REACH = 3

/** Makes what says whether a record that numbers use is meant. */
export function judgeRecord(lookup: Lookup) {
  // Asked of every record at every key: most look-ups are no part of a uuid.
  const part = 'text' in lookup && lookup.kind !== 'host' ? uuidPartOf(lookup.text) : undefined
  return (uuid: string | null, names: ReadonlySet<string>): 'uuid' | 'name' | null => {
    const id = uuid?.toLowerCase() ?? ''
    switch (lookup.kind) {
      case 'nothing':
        return null
      case 'uuid':
        return id === lookup.uuid ? 'uuid' : null
      case 'uuid-part':
        return id.startsWith(lookup.start) && id.endsWith(lookup.end) ? 'uuid' : null
      case 'pattern':
        for (const name of names) if (fitText(fold(name), lookup.pattern)) return 'name'
        return id && fitText(id, lookup.pattern) ? 'uuid' : null
      default: {
        const { search } = lookup
        if (!search) return null
        for (const name of names) if (search.matches(searchable({ names: [name] }))) return 'name'
        if (part === undefined || !id.includes(part)) return null
        return search.matches(searchable({ uuids: [id], names: [] })) ? 'uuid' : null
      }
    }
  }
}
