import { useMemo, useSyncExternalStore } from 'react'
import {
  displayed,
  nationalForm,
  needsFormats,
  type TelephoneNumber,
} from '#domain/text/telephone-number.ts'
import { useDisguise } from './use-disguise.ts'

let formats: typeof import('./international.ts') | null = null
let asked = false
const listeners = new Set<() => void>()
const formatted = new Map<TelephoneNumber, string>()

/**
 * How people read a number: `+1 202-982-2917`, `+44 20 7946 0018`; as it was sent where it has no country. The
 * formats of other countries are fetched when the first such number shows; until then it is in E.164. Hidden as
 * useDisguise says.
 */
export function useTnFormat() {
  useSyncExternalStore(subscribe, () => formats)
  const { on, number } = useDisguise()
  return useMemo(
    () => (on ? (tn: TelephoneNumber) => number(formatTn(tn)) : formatTn),
    [on, number],
  )
}

/** How a number is written within its country, hidden in the same way; null where no country is known, or its formats are not here yet. */
export function useNationalForm(tn: TelephoneNumber | null) {
  const here = useSyncExternalStore(subscribe, () => formats)
  const { number } = useDisguise()
  const national = tn === null ? null : nationalForm(tn, here?.formatNational ?? null)
  return national === null || tn === null ? national : number(national, tn)
}

function formatTn(tn: TelephoneNumber) {
  if (!needsFormats(tn)) return displayed(tn, null)
  if (!formats) {
    if (!asked) void import('./international.ts').then(arrived, () => setTimeout(again, 10_000))
    asked = true
    return displayed(tn, null)
  }
  const shown = formatted.get(tn) ?? displayed(tn, formats.formatInternational)
  formatted.set(tn, shown)
  return shown
}

function arrived(module: typeof import('./international.ts')) {
  formats = module
  for (const listener of [...listeners]) listener()
}

const again = () => {
  asked = false
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
