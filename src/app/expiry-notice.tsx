import { useExpiry } from '#session/use-expiry.ts'
import { Notice } from '#ui/page/notice.tsx'
import { formatClock } from '#ui/value/format.ts'

/** Says in good time that the session is about to end; the end itself is the API's 401. */
export function ExpiryNotice() {
  const expires = useExpiry()
  return (
    <div role="status" aria-label="Session">
      {expires !== null && (
        <Notice tone="amber">
          Your session ends at {formatClock(expires)}. You will be asked to sign in again and come
          back to the same place.
        </Notice>
      )}
    </div>
  )
}
