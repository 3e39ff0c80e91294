import { type ComponentType, lazy } from 'react'
import { matchPath, Navigate, Route, Routes } from 'react-router-dom'
import { LoginPage } from '#features/login/login-page.tsx'
import { SignedIn, SignedOut } from '#session/signed-in.tsx'
import { lazyScreen } from './lazy-screen.tsx'
import { NotFoundPage } from './not-found-page.tsx'

// No feature imports its neighbour: what the numbers show of prices is handed to them here.
const PlansView = lazy(async () => ({
  default: (await import('#features/prices/plans-view.tsx')).PlansView,
}))

type Screen = {
  path: string
  /** What the navigation calls it; screens without one are reached from others. */
  name?: string
  /** It shows the list of numbers, which is asked for before its code is here. */
  showsList?: true
  load: () => Promise<ComponentType>
}

/** The site map: every screen of a signed-in person, its address, its name and its code, which comes when it is opened. */
const SITE_MAP: readonly Screen[] = [
  {
    path: '/tns',
    name: 'Numbers',
    showsList: true,
    load: async () => {
      const { TnsPage } = await import('#features/tns/tns-page.tsx')
      return () => <TnsPage PlansView={PlansView} />
    },
  },
  {
    path: '/tns/:uuid',
    load: async () => (await import('#features/tn-detail/tn-detail-page.tsx')).TnDetailPage,
  },
  {
    path: '/special-prices',
    name: 'Special prices',
    load: async () => (await import('#features/prices/special-prices-page.tsx')).SpecialPricesPage,
  },
]

const shell = lazyScreen(async () => {
  const { Shell } = await import('./shell.tsx')
  const links = SITE_MAP.flatMap(({ path, name }) => (name ? [{ to: path, name }] : []))
  return () => <Shell links={links} />
})
const screens = SITE_MAP.map(({ load, ...screen }) => ({ ...screen, ...lazyScreen(load) }))

const screenAt = (pathname: string) =>
  screens.find(({ path }) => matchPath(path, pathname === '/' ? '/tns' : pathname))

/** Fetches the code of a signed-in person's first screen side by side; rendering would find out piece by piece. */
export const preload = (pathname: string): Promise<unknown> =>
  Promise.all([shell.preload(), screenAt(pathname)?.preload()])

/** Whether an address shows the list of numbers. */
export const showsList = (pathname: string) => screenAt(pathname)?.showsList ?? false

/** Every screen at its address. */
export const Screens = () => (
  <Routes>
    <Route element={<SignedOut />}>
      <Route path="login" element={<LoginPage />} />
    </Route>
    <Route element={<SignedIn />}>
      <Route element={<shell.Screen />}>
        <Route index element={<Navigate to="/tns" replace />} />
        {screens.map(({ path, Screen }) => (
          <Route key={path} path={path} element={<Screen />} />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Route>
  </Routes>
)
