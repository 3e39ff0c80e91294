import { useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router-dom'
import { credentials } from '#api/credentials.ts'
import { paramsOf } from '#domain/query/address.ts'
import { loginPath, returnPath } from './return-path.ts'
import { useSession } from './use-session.ts'

/** Layout route: what is below needs a session; without one, the way leads over `/login` and back. */
export function SignedIn() {
  const session = useSession()
  const location = useLocation()
  if (session) return <Outlet />
  const ended = credentials.endReason()
  const left = ended === 'signed-out' || ended === 'replaced'
  return <Navigate to={left ? '/login' : loginPath(location)} replace />
}

/** Layout route: what is below is for people who are not signed in; the others go where they were going. */
export function SignedOut() {
  const session = useSession()
  const location = useLocation()
  useEffect(() => credentials.settle(), [])
  return session ? <Navigate to={returnPath(paramsOf(location))} replace /> : <Outlet />
}
