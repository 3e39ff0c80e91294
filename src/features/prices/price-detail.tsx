import type { ReactNode } from 'react'
import { commonPlaces } from '#domain/prices/figures.ts'
import { comparisonOf, type ListPrice } from '#domain/prices/list-price.ts'
import { oddities, PRICE_RULES, priceFindingsOf } from '#domain/prices/price-findings.ts'
import { type PriceRow, standingIn, unreadCost } from '#domain/prices/price-row.ts'
import { COST_GROUPS, type CostKey } from '#domain/record/schema/cost-keys.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { Button } from '#ui/page/button.tsx'
import { Section } from '#ui/page/section.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { figure, money } from '#ui/value/figure.tsx'
import { Badge, toneOf } from '#ui/value/lease/badges.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { costCell } from './columns/cost-cell.tsx'
import { OPEN_PRICE_ID } from './open-price.ts'
import classes from './price-detail.module.css'

type PriceDetailProps = {
  row: PriceRow
  /** When the prices were asked for, milliseconds UTC. */
  now: number
  onClose: () => void
}

/** Everything one special price says: what is wrong with it, what its end changes, and each cost beside the list price. */
export function PriceDetail({ row, now, onClose }: PriceDetailProps) {
  const formatTn = useTnFormat()
  const { text } = useDisguise()
  const title = text(row.name ?? '') || (row.lease?.tn ? formatTn(row.lease.tn) : 'Unnamed')
  const failed = priceFindingsOf(row, now)
  return (
    <div id={OPEN_PRICE_ID}>
      <Section
        title={`Costs of ${title}`}
        aside={
          <Button variant="subtle" size="compact-sm" onClick={onClose}>
            Close
          </Button>
        }
      >
        <div className={classes.facts}>
          {failed.map((id) => (
            <Badge key={id} tone={toneOf(PRICE_RULES[id].severity)}>
              {id === 'P4' ? oddities(row).join(', ') : PRICE_RULES[id].title}
            </Badge>
          ))}
          <span>{atEnd(row, now)}</span>
          <span className={classes.quiet}>{listWords(row.list)}</span>
        </div>
        <div className={classes.groups}>
          {COST_GROUPS.map(({ group, keys }) => (
            <CostGroup key={group} group={group} keys={keys} row={row} />
          ))}
        </div>
      </Section>
    </div>
  )
}

/** What a number costs once the price is over; '' where it never is. */
function atEnd(row: PriceRow, now: number): string {
  const { ends, lease } = row
  if (ends === null || lease?.autorenew) return ''
  const over = ends < now ? 'This has ended' : 'When this ends'
  const it = comparisonOf(row, 'mrc')
  if (!it) return `${over}: what a number costs a month after that is not known.`
  const [special, list] = [money(it.special), money(it.list)]
  if (standingIn(it) === 'same') return `${over}, a number stays at ${list} a month.`
  return ends < now
    ? `This has ended: by the list a number is ${list} a month, no longer ${special}.`
    : `When this ends, a number goes from ${special} to ${list} a month.`
}

function listWords(list: ListPrice | null): ReactNode {
  if (!list) return 'List price not known.'
  if (list.by === 'lease') return 'Beside it stands the number’s own plan, as the lease has it.'
  const name = <Disguised>{list.name ?? list.uuid ?? 'without a name'}</Disguised>
  return (
    <>
      List price: {list.uuid === null ? name : <a href={`/tns/${list.uuid}`}>{name}</a>}, matched by{' '}
      {list.by === 'uuid' ? 'UUID' : 'name'}.
    </>
  )
}

const WORDS: Record<string, string> = {
  nrc: 'One-off',
  mrc: 'Monthly',
  per_send_cost: 'Outgoing',
  outgoing_per_min_cost: 'Outgoing',
  per_receive_cost: 'Incoming',
  incoming_per_min_cost: 'Incoming',
}
const ORDER = ['One-off', 'Monthly', 'Outgoing', 'Incoming']
const wordOf = (key: CostKey) => WORDS[key.replace(/^(voice|sms|mms|fax|emergency)_/, '')] ?? key

type CostGroupProps = { group: string; keys: readonly CostKey[]; row: PriceRow }

/** The costs of one service, a line each. */
function CostGroup({ group, keys, row }: CostGroupProps) {
  const { costs, list } = row
  const sorted = keys.toSorted((a, b) => ORDER.indexOf(wordOf(a)) - ORDER.indexOf(wordOf(b)))
  const places = commonPlaces(
    keys.flatMap((key) => [costs?.[key] ?? null, list?.costs[key] ?? null]),
  )
  const differences = commonPlaces(keys.map((key) => comparisonOf(row, key)?.difference ?? null))
  const unit = keys.some((key) => key.includes('per_min'))
    ? ', per minute'
    : keys.some((key) => key.includes('per_send'))
      ? ', per message'
      : ''
  return (
    <table className={classes.group}>
      <caption>
        {group}
        <span className={classes.quiet}>{unit}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Cost</span>
          </th>
          <th scope="col">Special</th>
          <th scope="col">List</th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((key) => {
          const it = comparisonOf(row, key)
          const listUnread = list && unreadAt(list.unreadable, `${list.costsAt}${key}`)
          return (
            <tr key={key}>
              <th scope="row" title={key}>
                {wordOf(key)}
              </th>
              <td>{costCell({ amount: costs?.[key], unread: unreadCost(row, key), places })}</td>
              <td>{costCell({ amount: list?.costs[key], unread: listUnread, places })}</td>
              <td className={it && standingIn(it) === 'dearer' ? classes.dearer : undefined}>
                {it ? differenceWords(it.difference, differences) : <Dash />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const differenceWords = (difference: string, places: number) =>
  standingIn({ difference }) === 'same' ? (
    <span className={classes.quiet}>same</span>
  ) : (
    figure({ amount: difference, places, difference: true })
  )
