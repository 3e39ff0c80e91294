import { lazy, Suspense } from 'react'
import { useAsked } from '#ui/use-asked.ts'
import { ViewsTarget } from './views-target.tsx'

const ViewsPanel = lazy(async () => ({
  default: (await import('./views-panel.tsx')).ViewsPanel,
}))

export type ViewsProps = {
  /** The URL query of the view on screen, without its question mark. */
  search: string
  /** Goes to a view, by its URL query. */
  onOpen: (search: string) => void
}

/** The button to the built-in and saved views; the code behind it comes when it is first opened. */
export function ViewsButton(props: ViewsProps) {
  const [asked, ask] = useAsked()
  const button = <ViewsTarget aria-haspopup="dialog" onClick={ask} />
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <ViewsPanel {...props} />
    </Suspense>
  )
}
