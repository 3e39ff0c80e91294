import { Navigate, type RouteObject } from 'react-router-dom'
import { LoginPage } from '#features/login/login-page.tsx'
import { SignedIn, SignedOut } from '#session/signed-in.tsx'
import { CrashPage } from './crash-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageSkeleton } from './page-skeleton.tsx'
import { Shell } from './shell.tsx'

/** Every screen and its address. Screens behind the sign-in load when they are opened. */
export const routes: RouteObject[] = [
  {
    errorElement: <CrashPage />,
    hydrateFallbackElement: <PageSkeleton />,
    children: [
      {
        element: <SignedOut />,
        children: [{ path: 'login', element: <LoginPage /> }],
      },
      {
        element: <SignedIn />,
        children: [
          {
            element: <Shell />,
            children: [
              {
                errorElement: <CrashPage />,
                children: [
                  { index: true, element: <Navigate to="/tns" replace /> },
                  {
                    path: 'tns',
                    lazy: async () => ({
                      Component: (await import('#features/tns/tns-page.tsx')).TnsPage,
                    }),
                  },
                  {
                    path: 'tns/:uuid',
                    lazy: async () => ({
                      Component: (await import('#features/tn-detail/tn-detail-page.tsx'))
                        .TnDetailPage,
                    }),
                  },
                  {
                    path: 'special-prices',
                    lazy: async () => ({
                      Component: (await import('#features/special-prices/special-prices-page.tsx'))
                        .SpecialPricesPage,
                    }),
                  },
                  { path: '*', element: <NotFoundPage /> },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
]
