/** Every secret the sandbox hands out starts with this, so one search finds any leak. */
export const CANARY = 'CANARY-SECRET-'

/** A secret value whose suffix says where it came from. */
export const canary = (path: string) => `${CANARY}${path}`
