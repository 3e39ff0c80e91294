import type { FormEvent, ReactNode } from 'react'
import { Button } from '#ui/page/button.tsx'
import classes from './login.module.css'

type SignInFormProps = {
  onSubmit: () => void
  /** The fields. */
  children: ReactNode
  /** Whether the session is kept. */
  keepBox: ReactNode
  /** Why it did not work. */
  problem: string | null
  busy: boolean
}

/** The fields of a way to sign in, with what is below them in each. */
export function SignInForm({ onSubmit, children, keepBox, problem, busy }: SignInFormProps) {
  function submit(event: FormEvent) {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form method="post" onSubmit={submit} className={classes.form} noValidate>
      {children}
      {keepBox}
      {problem && (
        <div role="alert" className={classes.problem}>
          {problem}
        </div>
      )}
      <Button type="submit" loading={busy}>
        Sign in
      </Button>
    </form>
  )
}
