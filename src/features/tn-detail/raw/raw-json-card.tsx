import { mdiChevronDown, mdiChevronRight } from '@mdi/js'
import head from '#features/tn-detail/head-actions.module.css'
import { late } from '#ui/late.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { Section } from '#ui/page/section.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import type { RawView } from './raw-view.ts'

const pending = <Skeleton height={480} />
const RawJson = late(async () => (await import('./raw-json.tsx')).RawJson, {
  pending: () => pending,
})

type RawJsonCardProps = {
  kind: 'lease' | 'plan'
  /** The record as it came, redacted; undefined while it is not here. */
  raw: unknown
  view: RawView
  busy: boolean
}

/** The record as the API sent it, without secrets, for who asks to see it. */
export function RawJsonCard({ kind, raw, view, busy }: RawJsonCardProps) {
  const { open, asked, toggle } = view
  const button = (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon path={open ? mdiChevronDown : mdiChevronRight} size={14} />}
      aria-expanded={open}
      disabled={raw === undefined && !busy}
      onClick={toggle}
    >
      Show raw JSON
    </Button>
  )
  return (
    <Section
      title="Raw JSON"
      busy={busy}
      aside={
        <div className={head.actions} data-path="*">
          {button}
        </div>
      }
    >
      {open && (raw === undefined ? pending : <RawJson kind={kind} raw={raw} asked={asked} />)}
    </Section>
  )
}
