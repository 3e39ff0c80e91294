/** Every secret the sandbox hands out starts with this, so one search finds any leak. */
export const CANARY = 'CANARY-SECRET-'

/** A secret value whose suffix says where it came from. */
export const canary = (path: string) => `${CANARY}${path}`

/** A PIN that is sent as a number. */
export const CANARY_PIN = 90817263

/** A token whose signature is the canary; it starts as every JWT does. */
export const canaryJwt = (path: string) =>
  `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1dWlkIjoiY2FuYXJ5In0.${canary(path)}`
