import { mdiWeatherNight, mdiWhiteBalanceSunny } from '@mdi/js'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { setColourScheme, useColourScheme } from './colour-scheme.ts'

/** Goes to and fro between light and dark; the choice is kept on this device. */
export function ColourSchemeSwitch() {
  const dark = useColourScheme() === 'dark'
  const label = dark ? 'Light colours' : 'Dark colours'
  return (
    <IconButton
      size="lg"
      aria-label={label}
      title={label}
      onClick={() => setColourScheme(dark ? 'light' : 'dark')}
    >
      <Icon path={dark ? mdiWhiteBalanceSunny : mdiWeatherNight} size={18} />
    </IconButton>
  )
}
