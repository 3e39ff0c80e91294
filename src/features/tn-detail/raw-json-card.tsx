import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { late } from '#ui/late.tsx'
import { Button } from '#ui/page/button.tsx'
import { Section } from '#ui/page/section.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import head from './head-actions.module.css'

const pending = <Skeleton height={480} />
const RawJson = late(async () => (await import('./raw-json.tsx')).RawJson, {
  pending: () => pending,
})

type RawJsonCardProps = {
  kind: 'lease' | 'plan'
  /** The record as it came, redacted; undefined while it is not here. */
  raw: unknown
  busy: boolean
}

/** The record as the API sent it, without secrets, for who asks to see it. */
export function RawJsonCard({ kind, raw, busy }: RawJsonCardProps) {
  const [open, setOpen] = useState(false)
  const Icon = open ? IconChevronDown : IconChevronRight
  const button = (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon size={14} aria-hidden />}
      aria-expanded={open}
      disabled={raw === undefined && !busy}
      onClick={() => setOpen(!open)}
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
      {open && (raw === undefined ? pending : <RawJson kind={kind} raw={raw} />)}
    </Section>
  )
}
