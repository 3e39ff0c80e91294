import { vi } from 'vitest'

/** Blocks storage as a browser does whose cookies are off: merely naming it throws. */
export function blockStorage() {
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    vi.spyOn(globalThis, area, 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    })
  }
}

/** Fills storage: what is there can be read and removed, and nothing be added. */
export function fillStorage() {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  })
}
