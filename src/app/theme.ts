import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorSchemeManager,
} from '@mantine/core'
import { statusVariables } from '#ui/status-icons.ts'
import { keepSetting } from '#ui/stored.ts'

/** Where the chosen colour scheme is kept; public/colour-scheme.js reads it before the first paint. */
const KEY = 'opentact.colour-scheme'

/** Keeps the chosen colour scheme on this device, as text. */
export const colorSchemeManager: MantineColorSchemeManager = {
  ...localStorageColorSchemeManager({ key: KEY }),
  set: (scheme) => void keepSetting(KEY, scheme),
}

// Mantine's dark greys lean to brown beside the blue-grey surfaces used here.
const dark = [
  '#d5d9de',
  '#c1c6cd',
  '#a2a9b2',
  '#828a94',
  '#4b525b',
  '#3a4048',
  '#24282e',
  '#1b1e23',
  '#16181c',
  '#101215',
] as const

/** A calm, dense look: one accent, system fonts, small steps. */
export const theme = createTheme({
  colors: { dark },
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '14px', lineHeight: '20px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
    },
  },
})

/** Mantine's greys for quiet text miss the 4.5:1 of WCAG 1.4.3; these meet it on every surface used here. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#545b63',
    '--mantine-color-placeholder': '#646b73',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-anchor': '#364fc7',
    '--surface-sunken': '#f6f7f9',
    '--surface-hover': '#eef1f6',
    '--line': '#dde1e6',
    ...statusVariables({ red: '#b42318', amber: '#8a5300', green: '#1b6e3a', grey: '#545b63' }),
  },
  dark: {
    '--mantine-color-body': '#16181c',
    '--mantine-color-text': '#dfe2e6',
    '--mantine-color-dimmed': '#a2a9b2',
    '--mantine-color-placeholder': '#949ba4',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-anchor': '#9db4ff',
    '--surface-sunken': '#101215',
    '--surface-hover': '#22262c',
    '--line': '#2e333a',
    ...statusVariables({ red: '#ff8f85', amber: '#f2b350', green: '#6fcf8e', grey: '#a2a9b2' }),
  },
})
