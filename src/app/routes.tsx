import { Navigate, Route, Routes } from 'react-router-dom'
import { LoginPage } from '#features/login/login-page.tsx'
import { SignedIn, SignedOut } from '#session/signed-in.tsx'
import { lazyScreen } from './lazy-screen.tsx'
import { NotFoundPage } from './not-found-page.tsx'

// Everything behind the sign-in loads when it is opened.
const shell = lazyScreen(async () => (await import('./shell.tsx')).Shell)
const tns = lazyScreen(async () => (await import('#features/tns/tns-page.tsx')).TnsPage)
const tnDetail = lazyScreen(
  async () => (await import('#features/tn-detail/tn-detail-page.tsx')).TnDetailPage,
)
const specialPrices = lazyScreen(
  async () => (await import('#features/prices/special-prices-page.tsx')).SpecialPricesPage,
)

/** Fetches the code of a signed-in person's first screen side by side; rendering would find out piece by piece. */
export const preload = (pathname: string): Promise<unknown> =>
  Promise.all([shell.preload(), screenAt(pathname)?.preload()])

function screenAt(pathname: string) {
  if (showsList(pathname)) return tns
  if (pathname.startsWith('/tns/')) return tnDetail
  return pathname === '/special-prices' ? specialPrices : null
}

/** Whether an address shows the list of numbers. */
export const showsList = (pathname: string) => pathname === '/' || pathname === '/tns'

/** Every screen and its address. */
export const Screens = () => (
  <Routes>
    <Route element={<SignedOut />}>
      <Route path="login" element={<LoginPage />} />
    </Route>
    <Route element={<SignedIn />}>
      <Route element={<shell.Screen />}>
        <Route index element={<Navigate to="/tns" replace />} />
        <Route path="tns" element={<tns.Screen />} />
        <Route path="tns/:uuid" element={<tnDetail.Screen />} />
        <Route path="special-prices" element={<specialPrices.Screen />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Route>
  </Routes>
)
