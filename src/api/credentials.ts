import * as v from 'valibot'
import { type Area, keepText, readText } from './browser-storage.ts'
import { hearOtherTabs } from './other-tabs.ts'

/** Who is signed in: the JWT and what the sign-in answered about its owner. */
export type Credentials = {
  token: string
  email: string | null
  name: string | null
  account: string | null
  /** Milliseconds that the API's clock seemed ahead of this computer's at sign-in; see clock.ts. */
  clockAhead?: number | undefined
}

/** Why nobody is signed in any more; 'replaced' is another person's sign-in that is kept on this device. */
export type EndReason = 'signed-out' | 'expired' | 'replaced'

/** What the browser refused: to keep a session on the device, as was asked, or even over a reload. */
export type Unkept = 'device' | 'reload'

const KEY = 'opentact.credentials'
const stored = v.object({
  token: v.string(),
  email: v.nullable(v.string()),
  name: v.nullable(v.string()),
  account: v.nullable(v.string()),
  clockAhead: v.fallback(v.optional(v.number()), undefined),
})

const listeners = new Set<() => void>()
const tellSignOut = hearOtherTabs(KEY, {
  signedOut: () => end('signed-out'),
  kept: () => hearKept(read('localStorage')),
})

const ofTab = read('sessionStorage')
let current = ofTab ?? read('localStorage')
/** Whether `current` is what this device keeps, so that it changes with it. A tab's own session does not. */
let onDevice = !ofTab
/** Who was here last: nobody else's session may take this tab over. */
let person = current
let ended: EndReason | null = null
let unkept: Unkept | null = null

/** The credentials in force and why the last ones ended; changes are announced to subscribers. */
export const credentials = {
  get: () => current,
  endReason: () => ended,
  unkept: () => unkept,

  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },

  /** Keeps them for this tab, or on this device where `keep` is set; in memory where the browser keeps nothing. */
  set(next: Credentials, keep: boolean) {
    if (current) forget(current.token)
    keepText('sessionStorage', KEY, null)
    const text = JSON.stringify(next)
    onDevice = keep && keepText('localStorage', KEY, text)
    const lasts = onDevice || keepText('sessionStorage', KEY, text)
    unkept = keep && !onDevice ? 'device' : lasts ? null : 'reload'
    enter(next)
  },

  /** The person has seen that they are signed out: what they open next is somewhere to come back to again. */
  settle() {
    if (ended === 'signed-out') ended = null
  },

  /** Ends every session in every tab at sign-out; else only the one of this token, which may not be in force any more. */
  clear(reason: EndReason, token = current?.token) {
    if (reason !== 'signed-out') {
      if (token === current?.token) end(reason)
      else if (token !== undefined) forget(token)
      return
    }
    end(reason)
    keepText('sessionStorage', KEY, null)
    keepText('localStorage', KEY, null)
    tellSignOut()
  },

  /**
   * Goes on with what another tab has kept since, where it is the same person's.
   * True where a session other than this one, of the same person, is now in force.
   */
  takeOver(stale: Credentials) {
    const isNewer = (next: Credentials | null): next is Credentials =>
      next !== null && next.token !== stale.token && samePerson(next, stale)
    const kept = read('localStorage')
    if (current?.token === stale.token && isNewer(kept)) adopt(kept)
    return isNewer(current)
  },
}

/** Whether two sessions are surely one person's: the same e-mail, and no account that differs. */
export function samePerson(a: Credentials, b: Credentials) {
  const account = a.account === null || b.account === null || a.account === b.account
  return a.email !== null && a.email.toLowerCase() === b.email?.toLowerCase() && account
}

/** Another tab has kept something on this device: the same person goes on with it, another's rows may not stay. */
function hearKept(kept: Credentials | null) {
  if (!kept || kept.token === current?.token) return
  if (current && !onDevice) return
  if (!person || samePerson(person, kept)) adopt(kept)
  else if (current) end('replaced')
}

function adopt(kept: Credentials) {
  keepText('sessionStorage', KEY, null)
  onDevice = true
  unkept = null
  enter(kept)
}

function enter(next: Credentials) {
  current = next
  person = next
  ended = null
  announce()
}

function end(reason: EndReason) {
  if (!current) return
  forget(current.token)
  current = null
  ended = reason
  announce()
}

/** Removes a session from wherever it is kept, and no other. */
function forget(token: string) {
  for (const area of ['sessionStorage', 'localStorage'] as const) {
    if (read(area)?.token === token) keepText(area, KEY, null)
  }
}

function announce() {
  for (const listener of [...listeners]) listener()
}

function read(area: Area): Credentials | null {
  try {
    const result = v.safeParse(stored, JSON.parse(readText(area, KEY) ?? 'null'))
    return result.success ? result.output : null
  } catch {
    return null
  }
}
