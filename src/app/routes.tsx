import { lazy } from 'react'
import { Navigate, Route, Routes } from 'react-router-dom'
import { LoginPage } from '#features/login/login-page.tsx'
import { SignedIn, SignedOut } from '#session/signed-in.tsx'
import { NotFoundPage } from './not-found-page.tsx'

// Everything behind the sign-in loads when it is opened.
const Shell = lazy(async () => ({ default: (await import('./shell.tsx')).Shell }))
const TnsPage = lazy(async () => ({
  default: (await import('#features/tns/tns-page.tsx')).TnsPage,
}))
const TnDetailPage = lazy(async () => ({
  default: (await import('#features/tn-detail/tn-detail-page.tsx')).TnDetailPage,
}))
const SpecialPricesPage = lazy(async () => ({
  default: (await import('#features/special-prices/special-prices-page.tsx')).SpecialPricesPage,
}))

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
