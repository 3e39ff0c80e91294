import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { credentials } from '#api/credentials.ts'
import { headStart } from '#api/ingest/head-start.ts'
import { App } from '#app/app.tsx'
import { createQueryClient } from '#app/query-client.ts'
import { preload, showsList } from '#app/routes.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// A signed-in person's first screen and its list are fetched while React starts.
const { pathname } = window.location
if (credentials.get()) {
  preload(pathname)
  if (showsList(pathname)) headStart()
}

// Without transitions a ticked box shows its tick at once, although the tick lives in the URL.
createRoot(root).render(
  <BrowserRouter useTransitions={false}>
    <App queryClient={createQueryClient()} />
  </BrowserRouter>,
)
