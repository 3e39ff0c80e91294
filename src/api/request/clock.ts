/** Milliseconds by which two answers may differ before they are two times: a Date header counts seconds, and travels. */
const JITTER = 5_000

const listeners = new Set<() => void>()
let ahead: number | null | undefined

/** The API's clock as its answers tell it: a computer's own may be wrong by hours. */
export const apiClock = {
  /** Milliseconds it is ahead of this computer's; null where answers do not tell, undefined before the first. */
  ahead: () => ahead,

  /** Takes in the time of an answer that has just come, milliseconds UTC; null where it told none. */
  hear(time: number | null) {
    const before = ahead
    if (time === null) ahead ??= null
    else {
      const heard = time - Date.now()
      if (typeof ahead !== 'number' || Math.abs(ahead - heard) > JITTER) ahead = heard
    }
    if (ahead === before) return
    for (const listener of [...listeners]) listener()
  },

  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** The time of an answer, milliseconds UTC; null where there is none to read, as across origins. Source: RFC 9110 §6.6.1. */
export function timeOf(headers: Headers) {
  const time = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(time) ? null : time
}
