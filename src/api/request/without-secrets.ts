import { ApiError } from './api-error.ts'

/** An error whose reason repeats no secret: see hushed(). Its code comes with the first error that gives a reason; where it does not, the reason is left out. */
export async function withoutSecrets(error: unknown, headers: Record<string, string>) {
  if (!(error instanceof ApiError) || error.said === null) return error
  try {
    const { hushed } = await import('./hushed.ts')
    return hushed(error, headers)
  } catch {
    error.said = null
    return error
  }
}
