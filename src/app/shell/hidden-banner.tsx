import { IconEyeOff } from '@tabler/icons-react'
import { Button } from '#ui/page/button.tsx'
import { setHidden } from '#ui/value/use-disguise.ts'
import classes from './shell.module.css'

/** Says on every screen, and on paper, that what is shown is not what the API sent. */
export const HiddenBanner = () => (
  <div className={classes.hidden}>
    <IconEyeOff size={16} aria-hidden />
    <span>Sensitive data is hidden</span>
    <Button variant="subtle" size="compact-sm" onClick={() => setHidden(false)}>
      Show it
    </Button>
  </div>
)
