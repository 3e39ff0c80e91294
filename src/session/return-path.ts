import { toAddress } from '#domain/query/address.ts'

type Address = { pathname: string; search: string; hash?: string }

/** Characters of an address that is still a place to come back to: a view with a thousand values has fewer. */
const LONGEST = 64_000

/** `/login` with the place to come back to. */
export const loginPath = ({ pathname, search, hash = '' }: Address) => {
  const next = pathname + search + hash
  if (next === '/' || next.length > LONGEST) return '/login'
  const { search: query, hash: long } = toAddress(new URLSearchParams({ next }))
  return `/login${query && `?${query}`}${long && `#${long}`}`
}

/** Where to go after sign-in: the `next` parameter where it is an address of this app, else the numbers. */
export function returnPath(search: URLSearchParams, origin = window.location.origin) {
  const next = search.get('next') ?? '/'
  if (!next.startsWith('/') || next.length > LONGEST) return '/tns'
  try {
    const { origin: to, pathname, search, hash } = new URL(next, origin)
    return to === origin && isScreen(pathname) ? pathname + search + hash : '/tns'
  } catch {
    return '/tns'
  }
}

/**
 * Whether a path is a screen other than the way in itself, however that is spelled: the router decodes, and minds
 * neither case nor slashes at the end. Two slashes at the start name another host. Throws URIError where the path
 * cannot be decoded.
 */
function isScreen(pathname: string) {
  const screen = decodeURIComponent(pathname).toLowerCase().replace(/\/+/g, '/')
  return !pathname.startsWith('//') && !['/', '/login', '/login/'].includes(screen)
}
