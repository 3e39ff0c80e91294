import type { AccountFacts, Share } from '#domain/overview/account-facts.ts'
import { stateWords } from '#domain/query/facet.ts'
import { NONE, UNKNOWN, UNREADABLE } from '#domain/query/row-query.ts'
import { signOf } from '#domain/text/decimal.ts'
import { Link } from '#ui/page/link.tsx'
import { Section } from '#ui/page/section.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { money } from '#ui/value/figure.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { Badge } from '#ui/value/lease/badges.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './accounts-section.module.css'
import { SkeletonLines } from './skeleton-lines.tsx'
import { type ListState, NOTHING_KNOWN } from './use-overview.ts'

/** So many accounts are told of; an account has a few sub-accounts, not thousands. */
const MOST = 12
/** So many countries and states of each. */
const SHARES = 6

const UNNAMED: Record<string, string> = {
  [NONE]: 'No account',
  [UNKNOWN]: 'Account not included by the API',
  [UNREADABLE]: 'Account unreadable',
}

type Props = { accounts: readonly AccountFacts[] | null; state: ListState }

/** Whose the numbers are: balance, how many in which country, in which state their orders are. */
export function AccountsSection({ accounts, state }: Props) {
  const more = (accounts?.length ?? 0) - MOST
  return (
    <Section title="Accounts" long busy={state.pending}>
      {!accounts && state.pending && <SkeletonLines lines={5} height={24} />}
      {(!accounts || accounts.length === 0) && !state.pending && (
        <p className={classes.quiet}>
          {state.none ? 'The list says nothing of an account: it holds no number.' : NOTHING_KNOWN}
        </p>
      )}
      {accounts && accounts.length > 0 && (
        <ul className={classes.accounts}>
          {accounts.slice(0, MOST).map((account) => (
            <li key={account.search} className={classes.account}>
              <Account account={account} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={classes.quiet}>{`and ${countOf(more, 'more account')}`}</p>}
    </Section>
  )
}

function Account({ account }: { account: AccountFacts }) {
  const shown = useDisguise()
  const { value, uuid, name, balance, level, numbers, byCountry, byState, search } = account
  return (
    <>
      <div className={classes.head}>
        {uuid || name ? (
          <bdi className={classes.name} translate="no">
            {name ? shown.text(name) : uuid}
          </bdi>
        ) : (
          <span className={classes.name}>{UNNAMED[value] ?? 'Account'}</span>
        )}
        <Link to={`/tns?${search}`}>{countOf(numbers, 'number')}</Link>
        <span>
          <span className={classes.quiet}>Balance </span>
          {balance === null ? (
            <Dash />
          ) : signOf(balance) < 0 ? (
            <Badge tone="red">{shown.balance(money(balance))}</Badge>
          ) : (
            <span translate="no">{shown.balance(money(balance))}</span>
          )}
        </span>
        {level && (
          <span>
            <span className={classes.quiet}>Level </span>
            <bdi translate="no">{shown.text(level)}</bdi>
          </span>
        )}
      </div>
      <Shares
        name="Country code"
        shares={byCountry}
        wordsOf={(code) => (code === '' ? 'not known' : `+${code}`)}
      />
      <Shares name="Order state" shares={byState} wordsOf={stateWords} />
    </>
  )
}

type SharesProps = {
  name: string
  shares: readonly Share[]
  wordsOf: (value: string) => string
}

function Shares({ name, shares, wordsOf }: SharesProps) {
  const more = shares.slice(SHARES).reduce((sum, { numbers }) => sum + numbers, 0)
  return (
    <div className={classes.shares}>
      <span className={classes.quiet}>{name}</span>
      {shares.slice(0, SHARES).map(({ value, numbers, search }) => {
        const words = `${wordsOf(value)}: ${formatCount(numbers)}`
        return search === null ? (
          <span key={value}>{words}</span>
        ) : (
          <Link key={value} to={`/tns?${search}`}>
            {words}
          </Link>
        )
      })}
      {more > 0 && <span>{`others: ${formatCount(more)}`}</span>}
    </div>
  )
}
