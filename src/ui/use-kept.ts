import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** The key of what screens keep in the query cache: it goes where all of that goes, when somebody leaves. */
export const KEPT = ['kept'] as const

/**
 * What a screen keeps in memory while a person is signed in, under a name, and how to change it. Nothing is drawn
 * again when it changes.
 */
export function useKept<T>(name: string, initial: T) {
  const client = useQueryClient()
  const get = useCallback(
    () => client.getQueryData<T>([...KEPT, name]) ?? initial,
    [client, name, initial],
  )
  const set = useCallback(
    (value: T) => void client.setQueryData([...KEPT, name], () => value),
    [client, name],
  )
  return [get, set] as const
}
