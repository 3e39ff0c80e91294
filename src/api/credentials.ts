import * as v from 'valibot'

/** Who is signed in: the JWT and what the sign-in answered about its owner. */
export type Credentials = {
  token: string
  email: string | null
  name: string | null
  account: string | null
}

/** Why nobody is signed in any more. */
export type EndReason = 'signed-out' | 'expired'

const KEY = 'opentact.credentials'
const stored = v.object({
  token: v.string(),
  email: v.nullable(v.string()),
  name: v.nullable(v.string()),
  account: v.nullable(v.string()),
})

const listeners = new Set<() => void>()
const otherTabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('opentact.session') : null
otherTabs?.addEventListener('message', () => end('signed-out'))

let current = read(sessionStorage) ?? read(localStorage)
let ended: EndReason | null = null

/** The credentials in force and why the last ones ended; changes are announced to subscribers. */
export const credentials = {
  get: () => current,
  endReason: () => ended,

  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },

  /** Keeps them for this tab, or on this device where `keep` is set. */
  set(next: Credentials, keep: boolean) {
    forget()
    ;(keep ? localStorage : sessionStorage).setItem(KEY, JSON.stringify(next))
    current = next
    ended = null
    announce()
  },

  /** The person has seen that they are signed out: what they open next is somewhere to come back to again. */
  settle() {
    if (ended === 'signed-out') ended = null
  },

  /** Ends the session in this tab and, at sign-out, in every other. */
  clear(reason: EndReason) {
    end(reason)
    if (reason === 'signed-out') otherTabs?.postMessage(reason)
  },
}

function end(reason: EndReason) {
  forget()
  if (!current) return
  current = null
  ended = reason
  announce()
}

function forget() {
  sessionStorage.removeItem(KEY)
  localStorage.removeItem(KEY)
}

function announce() {
  for (const listener of [...listeners]) listener()
}

function read(storage: Storage): Credentials | null {
  try {
    const result = v.safeParse(stored, JSON.parse(storage.getItem(KEY) ?? 'null'))
    return result.success ? result.output : null
  } catch {
    return null
  }
}
