import { useSyncExternalStore } from 'react'
import * as v from 'valibot'

/** Something this device remembers, in localStorage; other tabs follow. */
export type Stored<T> = {
  get: () => T
  /** false where the browser refuses to keep it. */
  set: (value: T) => boolean
  subscribe: (listener: () => void) => () => void
}

/** What is kept under a key, read through a schema: `initial` where there is nothing or nothing readable. */
export function stored<T>(key: string, schema: v.GenericSchema<unknown, T>, initial: T): Stored<T> {
  const listeners = new Set<() => void>()
  let text: string | null | undefined
  let value = initial

  function get() {
    const now = read(key)
    if (now !== text) {
      text = now
      value = parse(schema, now, initial)
    }
    return value
  }

  return {
    get,
    set(next) {
      const kept = write(key, next === initial ? null : JSON.stringify(next))
      for (const listener of [...listeners]) listener()
      return kept
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

function parse<T>(schema: v.GenericSchema<unknown, T>, text: string | null, initial: T) {
  if (text === null) return initial
  try {
    const result = v.safeParse(schema, JSON.parse(text))
    return result.success ? result.output : initial
  } catch {
    return initial
  }
}

function read(key: string) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string | null) {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}
