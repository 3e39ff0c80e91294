import type { ReactNode } from 'react'
import type { Severity } from '#domain/findings/rules.ts'
import classes from './badges.module.css'

export type Tone = 'red' | 'amber' | 'green' | 'grey'

type BadgeProps = {
  tone: Tone
  /** Says more than the word, for the mouse. */
  hint?: string
  /** A clock in place of the tone's own icon. */
  clock?: boolean
  children: ReactNode
}

/** A status: colour, icon and word together, so that none of them has to carry it alone. */
export const Badge = ({ tone, hint, clock = false, children }: BadgeProps) => (
  <span className={classes.badge} data-tone={tone} data-clock={clock || undefined} title={hint}>
    {children}
  </span>
)

const STATES: Record<string, Tone> = { success: 'green', failed: 'red' }
const UNDER_WAY = ['created', 'verify', 'processing']

/** The state of an order as the API words it; one that is not documented is grey. */
export function OrderState({ state }: { state: string }) {
  const clock = UNDER_WAY.includes(state)
  return (
    <Badge tone={clock ? 'amber' : (STATES[state] ?? 'grey')} clock={clock}>
      {state}
    </Badge>
  )
}

const SEVERITIES: Record<Severity, Tone> = {
  high: 'red',
  medium: 'amber',
  low: 'grey',
  info: 'grey',
}

/** The colour of a severity. */
export const toneOf = (severity: Severity) => SEVERITIES[severity]
