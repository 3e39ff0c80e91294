import { mdiCheck, mdiContentCopy } from '@mdi/js'
import { useRef, useState } from 'react'
import { Button, IconButton } from '#ui/page/button.tsx'
import { Dialog } from '#ui/page/dialog.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { disguise } from '#ui/value/use-disguise.ts'
import classes from './copy-button.module.css'
import { copyText } from './copy-text.ts'

/** Milliseconds that a copy is told of. */
export const TOLD = 1500

type CopyButtonProps = {
  /** The button's name: "Copy UUID". */
  label: string
  /** What to copy; a function where making it costs something, null where there is nothing. */
  text: string | (() => string) | null
  /** The text is hidden as the screen is: what looks like a number in it stays. */
  hidden?: boolean
  /** Only the icon, for use beside the value. */
  compact?: boolean
}

/** Copies a text and says so in its own place; where the browser does not let it, the text is there to be taken. */
export function CopyButton({ label, text, hidden = false, compact }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const presses = useRef(0)
  const icon = <Icon path={copied ? mdiCheck : mdiContentCopy} size={14} />

  async function copy() {
    if (text === null) return
    const press = ++presses.current
    const wanted = typeof text === 'string' ? text : text()
    setCopied(false)
    const done = await copyText(wanted, hidden)
    if (press !== presses.current) return
    setCopied(done)
    setRefused(done ? null : hidden ? wanted : disguise().text(wanted))
    if (done) setTimeout(() => press === presses.current && setCopied(false), TOLD)
  }

  return (
    <span className={classes.place} data-compact={compact || undefined}>
      {compact ? (
        <IconButton
          size="sm"
          aria-label={label}
          title={label}
          disabled={text === null}
          onClick={() => void copy()}
        >
          {icon}
        </IconButton>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={icon}
          disabled={text === null}
          onClick={() => void copy()}
        >
          {label}
        </Button>
      )}
      <span aria-live="polite" className={classes.told}>
        {copied ? 'Copied' : ''}
      </span>
      {refused !== null && <Refused text={refused} onClose={() => setRefused(null)} />}
    </span>
  )
}

/** A text that the page may not copy, selected, so that a person can. */
export function Refused({ text, onClose }: { text: string; onClose: () => void }) {
  const lines = text.split('\n').length
  return (
    <Dialog title="Not copied" onClose={onClose}>
      <p className={classes.why}>The browser does not let this page copy. Select it here:</p>
      <textarea
        aria-label="Text to copy"
        className={classes.text}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        rows={Math.min(lines + 1, 10)}
        value={text}
      />
    </Dialog>
  )
}
