import { Button } from '@mantine/core'
import { Page } from '#ui/page.tsx'

/** What a person sees when a screen broke: what happened and the ways on. */
export function CrashPage({ error }: { error: unknown }) {
  return (
    <Page title="Something went wrong">
      <p>
        This screen could not be shown. Your numbers are not affected: the dashboard only reads.
      </p>
      <pre className="mono">{error instanceof Error ? error.message : String(error)}</pre>
      <div>
        <Button mr="sm" onClick={() => window.location.reload()}>
          Reload this page
        </Button>
        <Button component="a" href="/tns" variant="default">
          Back to the numbers
        </Button>
      </div>
    </Page>
  )
}
