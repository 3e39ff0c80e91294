/** `/login` with the place to come back to. */
export const loginPath = ({ pathname, search }: { pathname: string; search: string }) => {
  const next = pathname + search
  return next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`
}

/** Where to go after sign-in: the `next` parameter where it stays on this origin, else the numbers. */
export function returnPath(search: URLSearchParams, origin = window.location.origin) {
  const next = search.get('next') ?? '/'
  if (!next.startsWith('/')) return '/tns'
  try {
    const url = new URL(next, origin)
    const stays = url.origin === origin && url.pathname !== '/login' && url.pathname !== '/'
    return stays ? url.pathname + url.search + url.hash : '/tns'
  } catch {
    return '/tns'
  }
}
