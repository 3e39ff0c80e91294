import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Location, MemoryRouter, useLocation } from 'react-router-dom'
import { afterEach, beforeEach } from 'vitest'
import { credentials } from '#api/credentials.ts'
import { App } from '#app/app.tsx'
import { createQueryClient } from '#app/query-client.ts'
import type { SandboxOptions } from '../sandbox/app.ts'
import { listen } from '../sandbox/serve.ts'
import { ADMIN, signToken } from '../sandbox/sign-in.ts'

type Listening = Awaited<ReturnType<typeof listen>>

/**
 * A sandbox of each test's own, over real HTTP; `api.sandbox` fails paths and tells what was asked. What an
 * app still asks for when its test ends goes to an address where nobody listens any more.
 */
export function useSandbox(options: SandboxOptions = {}) {
  const api = {} as Listening
  beforeEach(async () => {
    Object.assign(api, await listen(options))
    pointAt(api.url)
  })
  afterEach(async () => {
    cleanup()
    credentials.clear('signed-out')
    await api.close()
  })
  return api
}

function pointAt(url: string) {
  const meta = document.querySelector('meta[name=opentact-api]') ?? document.createElement('meta')
  meta.setAttribute('name', 'opentact-api')
  meta.setAttribute('content', `${url}/rest`)
  document.head.append(meta)
}

/** The whole app at a path. Signed in unless told otherwise; `router` and `queryClient` are for looking, not for driving. */
export async function open(path: string, { signedIn = true } = {}) {
  if (signedIn) {
    const token = await signToken(ADMIN)
    credentials.set({ token, email: ADMIN.email, name: null, account: null }, false)
  }
  const router = {} as { location: Location }
  const queryClient = createQueryClient()
  const user = userEvent.setup()
  const rendered = render(
    <MemoryRouter initialEntries={[path]} useTransitions={false}>
      <App queryClient={queryClient} />
      <Here seen={(location) => Object.assign(router, { location })} />
    </MemoryRouter>,
  )
  return { ...rendered, user, router, queryClient }
}

function Here({ seen }: { seen: (location: Location) => void }) {
  seen(useLocation())
  return null
}

/** Waits until the page shows how many numbers there are; it is read out 400 ms later, once that rests. */
export const findCount = (count: string | RegExp) =>
  screen.findByText(count, { selector: '[class*=count]' })
