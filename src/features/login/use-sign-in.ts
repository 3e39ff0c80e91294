import { useState } from 'react'
import { type Credentials, credentials } from '#api/credentials.ts'
import { ApiError } from '#api/request/api-error.ts'
import { sentenceOf } from '#api/request/error-sentence.ts'

/**
 * One attempt at signing in: `attempt` runs a check against the API and keeps its credentials.
 * `refused` is the sentence for a 401; everything else says what the API or the network said.
 */
export function useSignIn(refused: string) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function attempt(check: () => Promise<Credentials>, keep: boolean) {
    setBusy(true)
    setProblem(null)
    try {
      credentials.set(await check(), keep)
    } catch (error) {
      setProblem(sentence(error, refused))
      setBusy(false)
    }
  }

  return { attempt, problem, setProblem, busy }
}

function sentence(error: unknown, refused: string) {
  if (!(error instanceof ApiError)) return 'Signing in failed. Try again.'
  return error.kind === 'unauthorized' ? refused : sentenceOf(error)
}
