import { ApiError, type ApiErrorKind } from './api-error.ts'

const SENTENCES: Record<ApiErrorKind, string> = {
  unauthorized: 'The session has ended. Sign in again.',
  forbidden: 'This account is not allowed to see this. Ask an administrator for access.',
  denied:
    'The API refuses this to your account. Your session still holds; ask an administrator for access.',
  'not-found': 'The API has no such record.',
  'too-many-requests': 'Too many requests. Wait a moment and try again.',
  server: 'The API reports a server error. Try again in a moment.',
  refused: 'The API refused the request.',
  redirected:
    'The server in front of the API sends its own sign-in page instead of an answer. Reload this page to sign in there.',
  'not-json':
    'The API answered with something that is not JSON. A proxy or a wrong address may be in the way.',
  'wrong-shape': 'The API answered in an unexpected shape.',
  'cut-off': 'The connection broke before the answer was complete.',
  offline: 'The API cannot be reached. Check the connection and try again.',
  code: 'A part of this program could not be loaded. Check the connection and try again, or reload the page.',
  timeout: 'The API sent nothing for 30 seconds. Try again.',
}

/** What a person is told of an error, to act on; with the API's own reason where it gave one. */
export function sentenceOf(error: Error) {
  if (!(error instanceof ApiError)) return error.message
  const { kind, said } = error
  return SENTENCES[kind] + (said ? ` It said: “${said}”.` : '')
}
