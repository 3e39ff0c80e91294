import './styles.ts'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { followColourScheme } from './colour-scheme.ts'
import { Screens } from './screens.tsx'
import { CrashBoundary } from './shell/crash-boundary.tsx'

/** The whole dashboard. Stands inside a router. */
export function App({ queryClient }: { queryClient: QueryClient }) {
  useEffect(followColourScheme, [])
  return (
    <QueryClientProvider client={queryClient}>
      <CrashBoundary>
        <Screens />
      </CrashBoundary>
    </QueryClientProvider>
  )
}
