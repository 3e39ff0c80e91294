import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router-dom'
import { App } from '#app/app.tsx'
import { createQueryClient } from '#app/query-client.ts'
import { routes } from '#app/routes.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <App router={createBrowserRouter(routes)} queryClient={createQueryClient()} />,
)
