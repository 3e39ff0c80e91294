import { useSyncExternalStore } from 'react'
import { keepText, readText } from '#api/browser-storage.ts'
import type { Disguise } from '#domain/record/disguise.ts'

/** Values as they show: as they are, or hidden while a person shares their screen. */
export type Shown = { on: boolean } & Pick<
  Disguise,
  'number' | 'email' | 'person' | 'ip' | 'balance' | 'text' | 'at' | 'record' | 'recording'
>

const same = <T>(value: T) => value
function* inOneStep<T>(value: T) {
  yield
  return value
}
const kinds = (show: (value: string) => string) => ({
  number: show,
  email: show,
  person: show,
  ip: show,
  balance: show,
  text: show,
})
const OPEN: Shown = {
  on: false,
  ...kinds(same),
  at: (_, value) => String(value),
  record: same,
  recording: inOneStep,
}
const blank = () => '•••'
/** While the code that hides is on its way nothing shows. */
const BLANK: Shown = {
  on: true,
  ...kinds(blank),
  at: blank,
  record: blank,
  recording: () => inOneStep(blank()),
}

/** Where the switch is kept, for this tab; a reload keeps it. */
const KEY = 'opentact.hidden'
const listeners = new Set<() => void>()
let shown = OPEN
if (readText('sessionStorage', KEY) === 'on') hide()

/**
 * How values show now; draws again when that changes. `const shown = useDisguise()`, then what reaches the screen goes
 * through it: `shown.number(…)` (useTnFormat has done so), `shown.email(…)`, `shown.at(path, sent)`, names and free
 * text through `shown.text(…)`, records through `shown.record(…)`, in steps through `shown.recording(…)`. All are the same function until the switch changes,
 * and so is `shown`.
 */
export const useDisguise = () => useSyncExternalStore(subscribe, disguise)

/** The same for what answers a press: the clipboard, a file. */
export const disguise = () => shown

/** Hides what is sensitive on every screen of this tab, or shows it again. */
export function setHidden(on: boolean) {
  keepText('sessionStorage', KEY, on ? 'on' : null)
  if (on) hide()
  else tell(OPEN)
}

/** Forgets by which words values are told apart, as when somebody leaves. */
export function forgetDisguise() {
  if (shown.on) hide()
}

function hide() {
  tell(BLANK)
  void import('#domain/record/disguise.ts').then(
    ({ Disguise }) => {
      if (shown.on) tell(shownBy(new Disguise()))
    },
    () => setTimeout(() => shown === BLANK && hide(), 10_000),
  )
}

const shownBy = (it: Disguise): Shown => ({
  on: true,
  number: it.number,
  email: it.email,
  person: it.person,
  ip: it.ip,
  balance: it.balance,
  text: it.text,
  at: it.at,
  record: (value, key) => it.record(value, key),
  recording: (value, key) => it.recording(value, key),
})

function tell(next: Shown) {
  shown = next
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
