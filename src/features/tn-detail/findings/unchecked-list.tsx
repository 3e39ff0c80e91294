import type { Unchecked, Why } from '#domain/findings/unchecked.ts'
import classes from './findings-card.module.css'

const REASONS: Record<Why, string> = {
  'not-included': 'Not included by the API',
  'no-value': 'No value sent',
  unreadable: 'Unreadable',
  list: 'The whole list of numbers is not here',
  'nothing-to-compare': 'Nothing sent to compare with',
  'other-lease': 'Unreadable whether another lease of the number is current',
}

/** What could not be checked, one line a reason: "Not included by the API: order → not checked: order state". */
export const UncheckedList = ({ reasons }: { reasons: readonly Unchecked[] }) => (
  <ul className={classes.unchecked} aria-label="Not checked">
    {reasons.map(({ why, missing, topics }) => (
      <li key={why}>
        {[REASONS[why], missing.join(', ')].filter(Boolean).join(': ')} → not checked:{' '}
        {topics.join(', ')}
      </li>
    ))}
  </ul>
)
