import { useState } from 'react'
import { credentials, type Unkept } from '#api/credentials.ts'
import { useExpiry } from '#session/use-expiry.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { useUnkeptSettings } from '#ui/stored.ts'
import { formatClock } from '#ui/value/format.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'

const UNKEPT: Record<Unkept, string> = {
  device: 'Your sign-in will not be kept on this device',
  reload: 'Your sign-in will not outlive a reload of this page',
}
const STORAGE = 'this browser’s storage is full or blocked'

/**
 * Says in good time that the session is about to end; the end itself is the API's 401. And says, once, what the
 * browser refuses to keep.
 */
export function SessionNotice() {
  useTimesInUtc()
  const expires = useExpiry()
  const { untold, settled } = useUnkeptSettings()
  const [unkept, setUnkept] = useState(credentials.unkept)
  return (
    <div role="status" aria-label="Session">
      {expires !== null && (
        <Notice tone="amber">
          Your session ends at {formatClock(expires)}. You will be asked to sign in again and come
          back to the same place.
        </Notice>
      )}
      {unkept && (
        <Notice tone="amber" onClose={() => setUnkept(null)}>
          {UNKEPT[unkept]}: {STORAGE}.
        </Notice>
      )}
      {untold && (
        <Notice tone="amber" onClose={settled}>
          Your settings will not be kept on this device: {STORAGE}. They hold until this page is
          closed or reloaded.
        </Notice>
      )}
    </div>
  )
}
