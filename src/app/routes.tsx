import { lazy } from 'react'
import { Navigate, Route, Routes } from 'react-router-dom'
import { LoginPage } from '#features/login/login-page.tsx'
import { SignedIn, SignedOut } from '#session/signed-in.tsx'
import { NotFoundPage } from './not-found-page.tsx'

// Everything behind the sign-in loads when it is opened.
const shell = async () => ({ default: (await import('./shell.tsx')).Shell })
const tns = async () => ({ default: (await import('#features/tns/tns-page.tsx')).TnsPage })
const tnDetail = async () => ({
  default: (await import('#features/tn-detail/tn-detail-page.tsx')).TnDetailPage,
})
const specialPrices = async () => ({
  default: (await import('#features/special-prices/special-prices-page.tsx')).SpecialPricesPage,
})

const Shell = lazy(shell)
const TnsPage = lazy(tns)
const TnDetailPage = lazy(tnDetail)
const SpecialPricesPage = lazy(specialPrices)

/** Fetches the code of a signed-in person's first screen side by side; rendering would find out piece by piece. */
export function preload(pathname: string) {
  void shell()
  if (showsList(pathname)) void tns()
  else if (pathname.startsWith('/tns/')) void tnDetail()
  else if (pathname === '/special-prices') void specialPrices()
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
      <Route element={<Shell />}>
        <Route index element={<Navigate to="/tns" replace />} />
        <Route path="tns" element={<TnsPage />} />
        <Route path="tns/:uuid" element={<TnDetailPage />} />
        <Route path="special-prices" element={<SpecialPricesPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Route>
  </Routes>
)
