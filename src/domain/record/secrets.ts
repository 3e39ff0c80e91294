import { ExactNumber } from '#domain/text/exact-number.ts'

const MASK = '•••'
const SECRET_NAME = /pass|pwd|token|secret|auth|credential|key|sig|jwt|code|session/i
const JWT = /eyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)?/g
/** A long run of letters and digits, as keys have and words have not. */
const LOOKS_SECRET = /^(?=.*\d)(?=.*[a-z])[\w.~+/-]{24,}$/i
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A text without what could let someone in: user info of URLs, query values that are named or look like a
 * secret, and JWTs. The rest stays as it was sent.
 */
export function maskSecrets(text: string) {
  return text
    .replace(JWT, MASK)
    .replace(/([a-z][a-z\d+.-]*:\/\/)[^/?#\s]*@/gi, `$1${MASK}@`)
    .replace(/([?&#;])([^=&#;\s]+)=([^&#;\s]+)/g, (whole, mark, name, value) =>
      isSecret(name, value) ? `${mark}${name}=${MASK}` : whole,
    )
}

const isSecret = (name: string, value: string) =>
  SECRET_NAME.test(name) || (LOOKS_SECRET.test(value) && !UUID.test(value))

const SECRET_KEY = /pass|token|secret|ha1|auth|credential|key|reg_user|reg_gateway|_user_id$/i

/** A deep copy without any secret: keys that name one keep their place with the value "[redacted]". */
export function redact(value: unknown): unknown {
  if (typeof value === 'string') return maskSecrets(value)
  if (Array.isArray(value)) return value.map(redact)
  if (value === null || typeof value !== 'object' || value instanceof ExactNumber) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      SECRET_KEY.test(key) && inner !== null ? '[redacted]' : redact(inner),
    ]),
  )
}
