import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import classes from './dialog.module.css'

type DialogProps = {
  title: string
  /** As wide as a page of text. */
  wide?: boolean
  /** What can be done in it, beside its way out. */
  actions?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** What has to be read or answered before anything else on the page; Escape closes it. */
export function Dialog({ title, wide, actions, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={classes.dialog}
      data-wide={wide || undefined}
      onClose={onClose}
    >
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children}
      <div className={classes.actions}>
        {actions}
        <Button variant="default" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
    </dialog>
  )
}
