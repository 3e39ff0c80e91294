import { useSyncExternalStore } from 'react'
import { formatNorthAmerican } from '#domain/text/e164.ts'

let formats: typeof import('./international.ts') | null = null
let asked = false
const listeners = new Set<() => void>()
const formatted = new Map<number, string>()

/**
 * How people read a number: `+1 202-982-2917`, `+44 20 7946 0018`, raw digits where it cannot be parsed.
 * The formats of other countries are fetched when the first such number shows; until then it is `+` and digits.
 */
export function useTnFormat() {
  useSyncExternalStore(subscribe, () => formats)
  return formatTn
}

function formatTn(tn: number) {
  const known = formatNorthAmerican(tn) ?? formatted.get(tn)
  if (known !== undefined) return known
  if (!formats) {
    if (!asked) void import('./international.ts').then(arrived, () => setTimeout(again, 10_000))
    asked = true
    return `+${tn}`
  }
  const shown = formats.formatInternational(tn)
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
