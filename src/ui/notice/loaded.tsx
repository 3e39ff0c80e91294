import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNotice } from './error-notice.tsx'

type LoadedProps<T> = {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching' | 'refetch'>
  /** What failed when it fails: "The numbers could not be loaded." */
  failure: string
  /** The outline of what comes. */
  pending: ReactNode
  children: (data: T) => ReactNode
}

/** What a query has: its data first, an error above what is already there, its outline while nothing is. */
export function Loaded<T>({ query, failure, pending, children }: LoadedProps<T>) {
  const { data, error, isFetching, refetch } = query
  return (
    <>
      {error && (
        <ErrorNotice
          title={failure}
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {data !== undefined ? children(data) : !error && pending}
    </>
  )
}
