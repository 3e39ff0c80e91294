import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Severity } from '#domain/findings.ts'
import classes from './badges.module.css'

export type Tone = 'red' | 'amber' | 'green' | 'grey'

const ICONS = {
  red: IconCircleX,
  amber: IconAlertTriangle,
  green: IconCircleCheck,
  grey: IconCircleDashed,
}

/** A status: colour, icon and word together, so that none of them has to carry it alone. */
export function Badge({
  tone,
  hint,
  children,
}: {
  tone: Tone
  hint?: string
  children: ReactNode
}) {
  const Icon = ICONS[tone]
  return (
    <span className={classes.badge} data-tone={tone} title={hint}>
      <Icon size={14} aria-hidden className={classes.icon} />
      <span className={classes.word}>{children}</span>
    </span>
  )
}

const STATES: Record<string, Tone> = { success: 'green', failed: 'red' }
const UNDER_WAY = ['created', 'verify', 'processing']

/** The state of an order as the API words it; one that is not documented is grey. */
export function OrderState({ state }: { state: string }) {
  if (UNDER_WAY.includes(state)) {
    return (
      <span className={classes.badge} data-tone="amber">
        <IconClock size={14} aria-hidden className={classes.icon} />
        <span className={classes.word}>{state}</span>
      </span>
    )
  }
  return <Badge tone={STATES[state] ?? 'grey'}>{state}</Badge>
}

const SEVERITIES: Record<Severity, Tone> = {
  high: 'red',
  medium: 'amber',
  low: 'grey',
  info: 'grey',
}

/** The colour of a severity. */
export const toneOf = (severity: Severity) => SEVERITIES[severity]
