import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { credentials } from '#api/credentials.ts'
import { takeEarlyWorker } from '#api/ingest/early-worker.ts'
import { headStart } from '#api/ingest/head-start.ts'
import { App } from '#app/app.tsx'
import { createQueryClient } from '#app/query-client.ts'
import { preload, showsList } from '#app/screens.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

/** Milliseconds that code and first rows are waited for before a skeleton shows in their place. */
const SOON = 200

/** Fetches the first screen and, for who is signed in, its list side by side, before React finds out piece by piece. */
function fetchAhead(pathname: string, client: QueryClient) {
  const signedIn = credentials.get() !== null
  if (signedIn && showsList(pathname)) headStart()
  else takeEarlyWorker()?.terminate()
  const soon = new Promise((resolve) => setTimeout(resolve, SOON))
  // Code that cannot be fetched is told when its screen is drawn.
  return Promise.race([preload(pathname, signedIn, client).catch(() => null), soon])
}

async function start(root: Element) {
  const queryClient = createQueryClient()
  await fetchAhead(window.location.pathname, queryClient)
  // Without transitions a ticked box shows its tick at once, although the tick lives in the URL.
  createRoot(root).render(
    <StrictMode>
      <BrowserRouter useTransitions={false}>
        <App queryClient={queryClient} />
      </BrowserRouter>
    </StrictMode>,
  )
}

void start(root)
