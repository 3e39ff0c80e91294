import type { QueryClient } from '@tanstack/react-query'
import { matchPath, Navigate, Route, Routes } from 'react-router-dom'
import { SignedIn, SignedOut } from '#session/signed-in.tsx'
import { late, type Part } from '#ui/late.tsx'
import { LostPart } from '#ui/notice/lost-part.tsx'
import { Page } from '#ui/page/page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageSkeleton } from './page-skeleton.tsx'

// No feature imports its neighbour: what the numbers show of prices is handed to them here.
const PlansView = late(async () => (await import('#features/prices/plans-view.tsx')).PlansView)
// And what a number shows of the list.
const ListPager = late(async () => (await import('#features/tns/pager/list-pager.tsx')).ListPager, {
  lost: () => null,
})

type Screen = {
  path: string
  /** What the navigation calls it; screens without one are reached from others. */
  name?: string
  /** It shows the list of numbers, which is asked for before its code is here. */
  showsList?: true
  load: () => Promise<Part<object>>
}

/** The site map: every screen of a signed-in person, its address, its name and its code, which comes when it is opened. */
const SITE_MAP: readonly Screen[] = [
  {
    path: '/tns',
    name: 'Numbers',
    showsList: true,
    load: async () => {
      const { makeFormats, preloadColumns, TnsPage } = await import('#features/tns/tns-page.tsx')
      makeFormats()
      await preloadColumns()
      return () => <TnsPage PlansView={PlansView} />
    },
  },
  {
    path: '/tns/compare',
    load: async () => (await import('#features/compare/compare-page.tsx')).ComparePage,
  },
  {
    path: '/tns/:uuid',
    load: async () => {
      const { TnDetailPage } = await import('#features/tn-detail/tn-detail-page.tsx')
      return () => <TnDetailPage Pager={ListPager} />
    },
  },
  {
    path: '/lookup',
    load: async () => (await import('#features/lookup/lookup-page.tsx')).LookupPage,
  },
  {
    path: '/special-prices',
    name: 'Special prices',
    load: async () => (await import('#features/prices/special-prices-page.tsx')).SpecialPricesPage,
  },
  {
    path: '/overview',
    name: 'Overview',
    load: async () => (await import('#features/overview/overview-page.tsx')).OverviewPage,
  },
  {
    path: '/triage',
    name: 'Triage',
    load: async () => (await import('#features/triage/triage-page.tsx')).TriagePage,
  },
]

function LostScreen({ onRetry }: { onRetry: () => void }) {
  return (
    <Page title="Not loaded">
      <LostPart onRetry={onRetry} />
    </Page>
  )
}

const lostOutside: Part<{ onRetry: () => void }> = ({ onRetry }) => (
  <main>
    <LostScreen onRetry={onRetry} />
  </main>
)

const LateLogin = late(async () => (await import('#features/login/login-page.tsx')).LoginPage, {
  lost: lostOutside,
})

const LateShell = late(
  async () => {
    const { Shell } = await import('./shell/shell.tsx')
    const links = SITE_MAP.flatMap(({ path, name }) => (name ? [{ to: path, name }] : []))
    return () => <Shell links={links} />
  },
  { pending: PageSkeleton, lost: lostOutside },
)
const screens = SITE_MAP.map(({ load, ...screen }) => ({
  ...screen,
  Screen: late(load, { pending: PageSkeleton, lost: LostScreen }),
}))

const screenAt = (pathname: string) =>
  screens.find(({ path }) => matchPath(path, pathname === '/' ? '/tns' : pathname))

/** Fetches the code of a person's first screen side by side, and what of a list it shows first; rendering would find out piece by piece. */
export function preload(pathname: string, signedIn: boolean, client: QueryClient) {
  if (!signedIn) return LateLogin.preload()
  const screen = screenAt(pathname)
  return Promise.all([
    LateShell.preload(),
    screen?.Screen.preload(),
    screen?.showsList && firstNumbers(client),
  ])
}

/** Resolves once the first numbers are in the cache, so that the screen is drawn once; also when they cannot be had. */
async function firstNumbers(client: QueryClient) {
  const { tnProfiles } = await import('#api/tn-profiles.ts')
  const list = tnProfiles.list()
  const failed = client.prefetchQuery(list)
  const arrived = new Promise<void>((resolve) => {
    const stop = client.getQueryCache().subscribe(() => {
      if (client.getQueryData(list.queryKey) === undefined) return
      stop()
      resolve()
    })
  })
  return Promise.race([arrived, failed])
}

/** Whether an address shows the list of numbers. */
export const showsList = (pathname: string) => screenAt(pathname)?.showsList ?? false

/** Every screen at its address. */
export const Screens = () => (
  <Routes>
    <Route element={<SignedOut />}>
      <Route path="login" element={<LateLogin />} />
    </Route>
    <Route element={<SignedIn />}>
      <Route element={<LateShell />}>
        <Route index element={<Navigate to="/tns" replace />} />
        {screens.map(({ path, Screen }) => (
          <Route key={path} path={path} element={<Screen />} />
        ))}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Route>
  </Routes>
)
