import { type ReactNode, useState } from 'react'
import { checkToken } from '#api/auth.ts'
import { TextInput } from '#ui/page/text-input.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { useSignIn } from './use-sign-in.ts'

/** A pasted JWT or other token, which the API must accept before it is kept. */
export function TokenForm({ keep, keepBox }: { keep: boolean; keepBox: ReactNode }) {
  const [token, setToken] = useState('')
  const { attempt, problem, setProblem, busy } = useSignIn(
    'The API does not accept this token. It may have expired.',
  )

  function submit() {
    const pasted = token.trim().replace(/^X-Auth-Token:\s*|^Bearer\s+/i, '')
    if (!pasted) return setProblem('Paste a token.')
    if (/[^\x21-\x7e]/.test(pasted)) {
      return setProblem('A token has no spaces or line breaks in it. Paste it again.')
    }
    void attempt(() => checkToken(pasted), keep)
  }

  return (
    <SignInForm onSubmit={submit} keepBox={keepBox} problem={problem} busy={busy}>
      <TextInput
        label="Token"
        description="The JWT that the API gave you; it is sent as X-Auth-Token only."
        autoComplete="off"
        spellCheck={false}
        value={token}
        onChange={(event) => setToken(event.currentTarget.value)}
      />
    </SignInForm>
  )
}
