import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { keepText, readText } from '#api/browser-storage.ts'

/** Something this device remembers, in localStorage; other tabs follow. Where the browser keeps nothing, it holds until the page is left. */
export type Stored<T> = {
  get: () => T
  set: (value: T) => void
  subscribe: (listener: () => void) => () => void
}

/** What is kept under a key, read through a schema: `initial` where there is nothing or nothing readable. */
export function stored<T>(key: string, schema: v.GenericSchema<unknown, T>, initial: T): Stored<T> {
  const listeners = new Set<() => void>()
  let text: string | null | undefined
  let value = initial

  function get() {
    const now = readText('localStorage', key)
    if (now !== text) {
      text = now
      value = parse(schema, now, initial)
    }
    return value
  }

  return {
    get,
    set(next) {
      keepSetting(key, next === initial ? null : JSON.stringify(next))
      value = next
      // What a browser that refuses still holds is no news to get().
      text = readText('localStorage', key)
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      window.addEventListener('storage', listener)
      return () => {
        listeners.delete(listener)
        window.removeEventListener('storage', listener)
      }
    },
  }
}

/** The value kept, followed. */
export const useStored = <T>(store: Stored<T>) => useSyncExternalStore(store.subscribe, store.get)

/** Whether a person has to be told, or has been, that this browser does not keep their settings. */
let unkept: 'untold' | 'told' | null = null
const unkeptListeners = new Set<() => void>()

/** Keeps the text of a setting on this device, or with null nothing. False where the browser refuses, which is told once. */
export function keepSetting(key: string, text: string | null) {
  const kept = keepText('localStorage', key, text)
  if (!kept && unkept === null) setUnkept('untold')
  return kept
}

/** True from the first setting that could not be kept until `settled` is called, and never again in this visit. */
export function useUnkeptSettings() {
  const told = useSyncExternalStore(subscribeUnkept, () => unkept)
  return { untold: told === 'untold', settled: () => setUnkept('told') }
}

function setUnkept(next: typeof unkept) {
  unkept = next
  for (const listener of [...unkeptListeners]) listener()
}

function subscribeUnkept(listener: () => void) {
  unkeptListeners.add(listener)
  return () => void unkeptListeners.delete(listener)
}

function parse<T>(schema: v.GenericSchema<unknown, T>, text: string | null, initial: T) {
  if (text === null) return initial
  try {
    const result = v.safeParse(schema, JSON.parse(text))
    return result.success ? result.output : initial
  } catch {
    return initial
  }
}
