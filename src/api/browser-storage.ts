/** What a browser keeps: for this device, or for this tab. Merely naming one throws where cookies are blocked. */
export type Area = 'localStorage' | 'sessionStorage'

/** The text under a key; null where there is none and where the browser tells nothing. */
export function readText(area: Area, key: string) {
  try {
    return globalThis[area].getItem(key)
  } catch {
    return null
  }
}

/** Keeps a text under a key, or with null nothing. False where the browser refuses: its storage is full or blocked. */
export function keepText(area: Area, key: string, text: string | null) {
  try {
    if (text === null) globalThis[area].removeItem(key)
    else globalThis[area].setItem(key, text)
    return true
  } catch {
    return false
  }
}
