import { sign, verify } from 'hono/jwt'
import { canary } from './canary.ts'
import { random } from './random.ts'

/** Not a secret: it only lets a page that is open outlive a restart of the sandbox. */
const SECRET = 'opentact-sandbox-signing-key'
const ALGORITHM = 'HS256'

export type SandboxUser = {
  uuid: string
  email: string
  password: string
  first_name: string
  last_name: string
  role: 'Admin' | 'User' | 'Provider'
}
type TokenOptions = { lifetimeSeconds?: number; secret?: string | undefined }

/** The main account's administrator. */
export const ADMIN: SandboxUser = {
  uuid: random('sign-in:admin').uuid(),
  email: 'admin@example.com',
  password: 'sandbox',
  first_name: 'Ada',
  last_name: 'Marlowe',
  role: 'Admin',
}
/** Somebody of another account, who sees other numbers and has no special prices. */
export const OPS: SandboxUser = {
  uuid: random('sign-in:ops').uuid(),
  email: 'ops@example.com',
  password: 'sandbox',
  first_name: 'Øyvind',
  last_name: 'Strand',
  role: 'User',
}
const USERS = [ADMIN, OPS]

/** Mints a token; a negative lifetime makes one that is over. */
export function signToken(user: SandboxUser, options: TokenOptions = {}): Promise<string> {
  const iat = Math.floor(Date.now() / 1000)
  const exp = iat + (options.lifetimeSeconds ?? 86_400)
  return sign({ uuid: user.uuid, role: user.role, iat, exp }, options.secret ?? SECRET, ALGORITHM)
}

/** Whose token this is, or why it is refused. */
export async function userOfToken(
  token: string | undefined,
  secret = SECRET,
): Promise<SandboxUser | string> {
  if (!token) return 'Token is missing'
  try {
    const claims = await verify(token, secret, ALGORITHM)
    return USERS.find((user) => user.uuid === claims.uuid) ?? 'Token belongs to nobody'
  } catch (error) {
    return error instanceof Error && error.name === 'JwtTokenExpired'
      ? 'Token has expired'
      : 'Token is not valid'
  }
}

/** Whose `Authorization: Basic` header this is; the pair is UTF-8 and may hold further colons. */
export function userOfBasic(header: string): SandboxUser | undefined {
  const pair = Buffer.from(header.replace(/^Basic\s+/i, ''), 'base64').toString('utf8')
  const colon = pair.indexOf(':')
  const [email, password] = [pair.slice(0, colon).toLowerCase(), pair.slice(colon + 1)]
  return USERS.find((user) => user.email === email && user.password === password)
}

/** The payload of `GET /rest/auth`. */
export function signedIn(user: SandboxUser, token: string, account: Record<string, unknown>) {
  return {
    ...user,
    password: canary('auth.password'),
    gmail_user_id: canary('auth.gmail_user_id'),
    apple_user_id: canary('auth.apple_user_id'),
    phone_number: '+14105550142',
    account: { ...account, admin: { password: canary('auth.account.admin.password') } },
    token,
  }
}
