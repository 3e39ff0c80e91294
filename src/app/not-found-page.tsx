import { useLocation } from 'react-router-dom'
import { buttonLook } from '#ui/page/button.tsx'
import { Link } from '#ui/page/link.tsx'
import { Page } from '#ui/page/page.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { pathname } = useLocation()
  return (
    <Page title="Page not found">
      <p>
        There is nothing at <code className="mono">{pathname}</code>.
      </p>
      <div>
        <Link to="/tns" {...buttonLook({ variant: 'default', size: 'compact-sm' })}>
          Go to the numbers
        </Link>
      </div>
    </Page>
  )
}
