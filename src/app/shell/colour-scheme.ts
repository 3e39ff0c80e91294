import { useSyncExternalStore } from 'react'
import { readText } from '#api/browser-storage.ts'
import { keepSetting } from '#ui/stored.ts'

type Scheme = 'light' | 'dark'

/** Where the choice is kept, as text; public/before-code.js reads it before the first paint. */
const KEY = 'opentact.colour-scheme'
const listeners = new Set<() => void>()
/** The choice where the browser refuses to keep it. */
let chosen: Scheme | null = null

/** Chooses light or dark; the choice is kept on this device. */
export function setColourScheme(scheme: Scheme) {
  chosen = keepSetting(KEY, scheme) ? null : scheme
  apply()
}

/** Light or dark, as it shows. */
export const useColourScheme = () => useSyncExternalStore(subscribe, shown)

/** Keeps the page in the scheme of this device until the function it returns is called: other tabs choose it too, and the system. */
export function followColourScheme() {
  const system = systemIsDark()
  apply()
  window.addEventListener('storage', apply)
  system?.addEventListener('change', apply)
  return () => {
    window.removeEventListener('storage', apply)
    system?.removeEventListener('change', apply)
  }
}

function apply() {
  const kept = chosen ?? readText('localStorage', KEY)
  const dark = kept === 'dark' || (kept !== 'light' && systemIsDark()?.matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
  for (const listener of [...listeners]) listener()
}

const systemIsDark = () => window.matchMedia?.('(prefers-color-scheme: dark)')

const shown = (): Scheme =>
  document.documentElement.dataset.mantineColorScheme === 'dark' ? 'dark' : 'light'

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
