import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { signIn } from '#api/auth.ts'
import { Button } from '#ui/page/button.tsx'
import { TextInput } from '#ui/page/text-input.tsx'
import classes from './login.module.css'
import { PasswordInput } from './password-input.tsx'
import { useSignIn } from './use-sign-in.ts'

/** E-mail and password. What was typed stays, whatever the API answers. */
export function PasswordForm({ keep, keepBox }: { keep: boolean; keepBox: ReactNode }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const passwordBox = useRef<HTMLInputElement>(null)
  const { attempt, problem, setProblem, busy } = useSignIn('Email or password is not right.')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!email.trim() || !password) return setProblem('Enter your email and your password.')
    void attempt(() => signIn(email.trim(), password), keep).then(() =>
      passwordBox.current?.select(),
    )
  }

  return (
    <form method="post" onSubmit={submit} className={classes.form} noValidate>
      <TextInput
        label="Email"
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        ref={passwordBox}
        label="Password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
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
