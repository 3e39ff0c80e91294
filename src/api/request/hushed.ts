import { maskSecrets, redaction } from '#domain/record/secrets.ts'
import { ApiError } from './api-error.ts'

/** An error whose reason repeats no secret, and no token or password that was sent in these headers. */
export function hushed(error: unknown, headers: Record<string, string>) {
  if (error instanceof ApiError && error.said !== null)
    error.said = redaction(headers).mask(maskSecrets(error.said))
  return error
}
