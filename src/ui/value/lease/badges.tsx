import type { ReactNode } from 'react'
import type { Severity } from '#domain/findings/grades.ts'
import { sentenceCase } from '#domain/text/sentence-case.ts'
import { type Mark, plain } from '#ui/value/mark.tsx'
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

const UNDER_WAY = ['created', 'verify', 'processing']

type OrderStateProps = { state: string; before?: string; mark?: Mark }

/** The state of an order, after what stands `before` it. Success is quiet, and one that is not documented is grey. */
export function OrderState({ state, before = '', mark = plain }: OrderStateProps) {
  const words = mark(before + (before ? state.replaceAll('_', ' ') : sentenceCase(state)))
  if (state === 'success') return <span className={classes.quiet}>{words}</span>
  const clock = UNDER_WAY.includes(state)
  return (
    <Badge tone={clock ? 'amber' : state === 'failed' ? 'red' : 'grey'} clock={clock}>
      {words}
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
