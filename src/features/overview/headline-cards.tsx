import type { AttentionLine } from '#domain/overview/attention.ts'
import type { Headline } from '#domain/overview/headlines.ts'
import { Link } from '#ui/page/link.tsx'
import { money } from '#ui/value/figure.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { type Shown, useDisguise } from '#ui/value/use-disguise.ts'
import classes from './headline-cards.module.css'

/** As many as can be read at a glance. */
const MOST = 3
/** The rules that headlines say with words of their own. */
const SAID = ['E1', 'E2', 'E4']

type Props = {
  headlines: readonly Headline[]
  /** What is wrong, worst first: it fills the cards that are left. */
  lines: readonly AttentionLine[]
}

/** What cannot wait, each the way to its numbers. */
export function HeadlineCards({ headlines, lines }: Props) {
  const shown = useDisguise()
  const grave = lines.filter(({ id, severity }) => severity === 'high' && !SAID.includes(id))
  const cards = [
    ...headlines.map((it) => ({ key: it.is, ...it, ...wordsOf(it, shown) })),
    ...grave.map(({ title, check, count, search }) => ({
      key: title,
      numbers: count,
      words: title,
      more: check,
      search,
    })),
  ].slice(0, MOST)
  if (cards.length === 0) return null
  return (
    <ul aria-label="Most urgent" className={classes.cards}>
      {cards.map(({ key, numbers, words, more, search }) => (
        <li key={key} className={classes.card}>
          <Link to={`/tns?${search}`} className={classes.link}>
            <strong className={classes.count}>{formatCount(numbers)}</strong>{' '}
            <span className={classes.words}>
              <span>{words}</span>
              {more && (
                <>
                  {' '}
                  <span className={classes.more}>{more}</span>
                </>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function wordsOf({ is, numbers, account }: Headline, shown: Shown) {
  const one = numbers === 1
  if (is === 'ends-by-tomorrow')
    return { words: `${one ? 'ends' : 'end'} by tomorrow, not renewing`, more: null }
  if (is === 'ends-soon')
    return { words: `${one ? 'ends' : 'end'} within 7 days, not renewing`, more: null }
  if (is === 'past-end') return { words: `past ${one ? 'its' : 'their'} end`, more: null }
  const { name = null, balance = null } = account ?? {}
  const told = [
    name && shown.text(name),
    balance && `balance ${shown.balance(money(balance))}`,
  ].filter(Boolean)
  return {
    words: `${countOf(numbers, 'renewal').replace(/^\S+ /, '')} unfunded`,
    more: told.join(', ') || null,
  }
}
