import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '#api/request/api-error.ts'
import { tnProfiles } from '#api/tn-profiles.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'

/** What became of the question whether the API has a record that the list does not hold. */
export type Asked =
  | { uuid: string; is: 'asking' | 'found' | 'not-found' }
  | { uuid: string; is: 'failed'; error: Error }

/**
 * Asks the API for one record by its uuid, once, and never for two at a time: another look-up gives the first up.
 * `onFound` is called where there is one.
 */
export function useAsk(onFound: (uuid: string, profile: TnProfile) => void) {
  const client = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const asking = useRef<string | null>(null)

  async function ask(uuid: string) {
    if (asking.current !== null) return
    if (asked?.uuid === uuid && asked.is === 'not-found') return
    asking.current = uuid
    setAsked({ uuid, is: 'asking' })
    try {
      const profile = await client.fetchQuery({ ...tnProfiles.detail(uuid), retry: false })
      if (asking.current !== uuid) return
      setAsked({ uuid, is: 'found' })
      onFound(uuid, profile)
    } catch (error) {
      if (asking.current !== uuid) return
      const isGone = error instanceof ApiError && error.kind === 'not-found'
      setAsked(isGone ? { uuid, is: 'not-found' } : { uuid, is: 'failed', error: error as Error })
    } finally {
      if (asking.current === uuid) asking.current = null
    }
  }

  /** Gives up what is under way. */
  async function leave() {
    const uuid = asking.current
    if (uuid === null) return
    const { queryKey } = tnProfiles.detail(uuid)
    // The screen of that number may be waiting for it too.
    const others = client.getQueryCache().find({ queryKey })?.getObserversCount() ?? 0
    if (others === 0) await client.cancelQueries({ queryKey, exact: true })
    asking.current = null
    setAsked(null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it goes
  useEffect(() => () => void leave(), [])
  return { asked, ask, leave }
}
