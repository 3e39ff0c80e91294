import { IconMoon, IconSun } from '@tabler/icons-react'
import { IconButton } from '#ui/page/button.tsx'
import { setColourScheme, useColourScheme } from './colour-scheme.ts'

/** Goes to and fro between light and dark; the choice is kept on this device. */
export function ColourSchemeSwitch() {
  const dark = useColourScheme() === 'dark'
  const Icon = dark ? IconSun : IconMoon
  const label = dark ? 'Light colours' : 'Dark colours'
  return (
    <IconButton
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => setColourScheme(dark ? 'light' : 'dark')}
    >
      <Icon size={18} aria-hidden />
    </IconButton>
  )
}
