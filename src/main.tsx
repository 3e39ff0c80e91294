import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { App } from '#app/app.tsx'
import { createQueryClient } from '#app/query-client.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Without transitions a ticked box shows its tick at once, although the tick lives in the URL.
createRoot(root).render(
  <BrowserRouter useTransitions={false}>
    <App queryClient={createQueryClient()} />
  </BrowserRouter>,
)
