import { keepText, readText } from '#api/browser-storage.ts'

const KEY = 'opentact.visit'
/** Where the browser keeps nothing, or not enough, for a tab. */
let compared: string | null = null

/**
 * The last visit of this device as a text, and the one that this tab is compared with, which stays over a reload.
 * Both go when the person signs out.
 */
export const keptVisit = {
  last: () => readText('localStorage', KEY),

  compared: () => compared ?? readText('sessionStorage', KEY),

  /** From now on this tab is compared with a visit. */
  compare(text: string) {
    compared = text
    keepText('sessionStorage', KEY, text)
  },

  /** Keeps a visit as the last one. False where the browser refuses. */
  keep: (text: string) => keepText('localStorage', KEY, text),

  forget() {
    compared = null
    keepText('localStorage', KEY, null)
    keepText('sessionStorage', KEY, null)
  },
}
