import { type ReactNode, useRef, useState } from 'react'
import { signIn } from '#api/auth.ts'
import { TextInput } from '#ui/page/text-input.tsx'
import { PasswordInput } from './password-input.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'

/** E-mail and password. What was typed stays, whatever the API answers. */
export function PasswordForm({ keep, keepBox }: { keep: boolean; keepBox: ReactNode }) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const passwordBox = useRef<HTMLInputElement>(null)
  const { attempt, problem, setProblem, busy } = useSignIn('Email or password is not right.')

  function submit() {
    if (!email.trim() || !password) return setProblem('Enter your email and your password.')
    void attempt(() => signIn(email.trim(), password), keep).then(() =>
      passwordBox.current?.select(),
    )
  }

  return (
    <SignInForm onSubmit={submit} keepBox={keepBox} problem={problem} busy={busy}>
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
    </SignInForm>
  )
}
