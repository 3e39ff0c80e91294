import './styles.ts'
import { MantineProvider } from '@mantine/core'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Screens } from './screens.tsx'
import { CrashBoundary } from './shell/crash-boundary.tsx'
import { colorSchemeManager, cssVariables, theme } from './theme.ts'

/** The whole dashboard. Stands inside a router. */
export function App({ queryClient }: { queryClient: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <CrashBoundary>
          <Screens />
        </CrashBoundary>
      </QueryClientProvider>
    </MantineProvider>
  )
}
