import './styles.ts'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Screens } from './screens.tsx'
import { followColourScheme } from './shell/colour-scheme.ts'
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
