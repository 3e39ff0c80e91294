import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'

/**
 * Around Mantine's menus and popovers, which come when they are first opened: most screens need none of Mantine. Their
 * colours are those of theme.css, so it touches nothing of the page.
 */
export const Mantine = ({ children }: { children: ReactNode }) => (
  <MantineProvider
    withCssVariables={false}
    withGlobalClasses={false}
    getRootElement={() => undefined}
  >
    {children}
  </MantineProvider>
)
