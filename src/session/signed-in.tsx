import { type ReactNode, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router-dom'
import { credentials } from '#api/credentials.ts'
import { paramsOf } from '#domain/query/address.ts'
import { loginPath, returnPath } from './return-path.ts'
import { useSession } from './use-session.ts'

/** What is inside needs a session; without one, the way leads over `/login` and back. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession()
  const location = useLocation()
  if (session) return children
  const ended = credentials.endReason()
  const left = ended === 'signed-out' || ended === 'replaced'
  return <Navigate to={left ? '/login' : loginPath(location)} replace />
}

/** What is inside is for people who are not signed in; the others go where they were going. */
export function SignedOut({ children }: { children: ReactNode }) {
  const session = useSession()
  const location = useLocation()
  useEffect(() => credentials.settle(), [])
  return session ? <Navigate to={returnPath(paramsOf(location))} replace /> : children
}
