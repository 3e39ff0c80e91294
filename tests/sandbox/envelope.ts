import type { Context } from 'hono'

type ErrorStatus = 400 | 401 | 404

/** The documented success envelope. */
export const success = (c: Context, payload: unknown) => c.json({ success: true, payload })

/** The documented failure envelope, with the HTTP status repeated in the body. */
export const failure = (c: Context, status: ErrorStatus, message: string) =>
  c.json({ success: false, message, status }, status)
