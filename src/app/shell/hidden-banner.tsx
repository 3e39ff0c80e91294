import { mdiEyeOffOutline } from '@mdi/js'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { setHidden } from '#ui/value/use-disguise.ts'
import classes from './shell.module.css'

/** Says on every screen, and on paper, that what is shown is not what the API sent. */
export const HiddenBanner = () => (
  <div className={classes.hidden}>
    <Icon path={mdiEyeOffOutline} size={16} />
    <span className={classes.said}>
      <span>Sensitive data is hidden</span>{' '}
      {/* A search is in the address, so that it can be gone back to; what a browser shows of it is not ours to hide. */}
      <span className={classes.except}>except in the browser’s address bar</span>
    </span>
    <Button variant="subtle" size="compact-sm" onClick={() => setHidden(false)}>
      Show it
    </Button>
  </div>
)
