import { Link, useLocation } from 'react-router-dom'
import { Page } from '#ui/page/page.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { pathname } = useLocation()
  return (
    <Page title="Page not found">
      <p>
        There is nothing at <code className="mono">{pathname}</code>.
      </p>
      <p>
        <Link to="/tns">Go to the numbers</Link>
      </p>
    </Page>
  )
}
