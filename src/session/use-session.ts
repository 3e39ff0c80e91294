import { useSyncExternalStore } from 'react'
import { credentials } from '#api/credentials.ts'

/** Who is signed in, or null. Re-renders when that changes, in whichever tab. */
export const useSession = () => useSyncExternalStore(credentials.subscribe, credentials.get)

/** Ends the session here and in every other tab. */
export const signOut = () => credentials.clear('signed-out')
