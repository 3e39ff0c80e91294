import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router-dom'
import { App } from '#app/app.tsx'
import { createQueryClient } from '#app/query-client.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <BrowserRouter>
    <App queryClient={createQueryClient()} />
  </BrowserRouter>,
)
