import { Component, type ReactNode } from 'react'
import { useLocation } from 'react-router-dom'
import { Button, buttonLook } from '#ui/page/button.tsx'
import { Page } from '#ui/page/page.tsx'

/** Shows the crash page in place of a screen that broke, until the person goes to another address. */
export function CrashBoundary({ children }: { children: ReactNode }) {
  const { key } = useLocation()
  return <Boundary entry={key}>{children}</Boundary>
}

type Props = { entry: string; children: ReactNode }
type State = { error: unknown; entry: string }

class Boundary extends Component<Props, State> {
  override state: State = { error: null, entry: this.props.entry }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  static getDerivedStateFromProps({ entry }: Props, state: State) {
    return entry === state.entry ? null : { error: null, entry }
  }

  override render() {
    const { error } = this.state
    return error ? <CrashPage error={error} /> : this.props.children
  }
}

/** What a person sees when a screen broke: what happened and the ways on. */
function CrashPage({ error }: { error: unknown }) {
  return (
    <Page title="Something went wrong">
      <p>
        This screen could not be shown. Your numbers are not affected: the dashboard only reads.
      </p>
      <pre className="mono">{error instanceof Error ? error.message : String(error)}</pre>
      <div>
        <Button onClick={() => window.location.reload()}>Reload this page</Button>{' '}
        <a href="/tns" {...buttonLook({ variant: 'default' })}>
          Back to the numbers
        </a>
      </div>
    </Page>
  )
}
