import { keepText } from './browser-storage.ts'

const NAME = 'opentact.session'
/** Where there are no channels, a word under this key reaches the other tabs. */
const WORD = 'opentact.signed-out'

/**
 * Hears the other tabs of this browser: that somebody has signed out, or that something else is kept on this
 * device under `key`. Returns how to tell them of a sign-out.
 */
export function hearOtherTabs(key: string, hear: { signedOut: () => void; kept: () => void }) {
  const channel = openChannel()
  channel?.addEventListener('message', hear.signedOut)
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === key) hear.kept()
    if (event.key === WORD && event.newValue !== null) hear.signedOut()
  })
  return () => {
    if (channel) return channel.postMessage('signed-out')
    keepText('localStorage', WORD, 'now')
    keepText('localStorage', WORD, null)
  }
}

/** None in browsers without them and, in some, where cookies are blocked. */
function openChannel() {
  try {
    return new BroadcastChannel(NAME)
  } catch {
    return null
  }
}
