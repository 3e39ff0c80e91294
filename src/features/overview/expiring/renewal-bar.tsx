import type { CSSProperties } from 'react'
import { RENEWALS, type Renewal, type Tallied } from '#domain/overview/renewal.ts'
import classes from './renewal-bar.module.css'

/** What auto-renew is, in words. */
export const RENEWAL_WORDS: Record<Renewal, string> = { off: 'Off', on: 'On', unknown: 'Not known' }

type Props = {
  of: Pick<Tallied, 'byRenewal'>
  /** How many numbers fill the whole length. */
  most: number
  /** It grows upwards. */
  upright?: boolean
}

/**
 * How many of some numbers do not renew, renew, and are not known to do either, one part after the other: filled,
 * outlined, hatched. A plain bar of boxes, which print, forced colours and a narrow screen treat as they do everything.
 */
export const RenewalBar = ({ of, most, upright = false }: Props) => (
  <span aria-hidden className={classes.bar} data-upright={upright || undefined}>
    {RENEWALS.map((it) => (
      <span
        key={it}
        data-renewal={it}
        className={classes.part}
        style={{ '--share': of.byRenewal[it] / most } as CSSProperties}
      />
    ))}
  </span>
)

/** What the parts of a bar stand for. */
export const Legend = () => (
  <span aria-hidden className={classes.legend}>
    <span>Auto-renew</span>
    {RENEWALS.map((it) => (
      <span key={it} className={classes.key}>
        <span className={`${classes.part} ${classes.swatch}`} data-renewal={it} />
        {RENEWAL_WORDS[it]}
      </span>
    ))}
  </span>
)
