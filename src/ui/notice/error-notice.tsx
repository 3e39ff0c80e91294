import { mdiAlertOutline, mdiRefresh } from '@mdi/js'
import { sentenceOf } from '#api/request/error-sentence.ts'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import classes from './notice.module.css'
import { useCountdown } from './use-countdown.ts'

type ErrorNoticeProps = {
  /** What could not be done: "The numbers could not be loaded." */
  title: string
  error: Error
  onRetry: () => void
  retrying?: boolean
}

/** Says what failed and why, in a sentence to act on, with a Retry. */
export function ErrorNotice({ title, error, onRetry, retrying = false }: ErrorNoticeProps) {
  const left = useCountdown(error)
  return (
    <div role="alert" className={classes.notice} data-tone="red">
      <Icon path={mdiAlertOutline} size={18} className={classes.icon} />
      <div className={classes.words}>
        <strong>{title}</strong>{' '}
        <span>
          <Disguised>{sentenceOf(error)}</Disguised>
        </span>
        {left > 0 && (
          // Read out once, with the alert; a count that runs would be read out every second.
          <span aria-hidden>{` The API asks to wait: ${left} s.`}</span>
        )}
      </div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon path={mdiRefresh} size={14} />}
        loading={retrying}
        onClick={onRetry}
      >
        Retry
      </Button>
    </div>
  )
}
