import { useContext } from 'react'
import { commonPlaces } from '#domain/prices/figures.ts'
import { COST_GROUPS, type CostKey } from '#domain/record/schema/cost-keys.ts'
import type { Costs } from '#domain/record/schema/price-plan.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { asSent, UnreadableFields } from '#ui/value/as-sent.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { figure } from '#ui/value/figure.tsx'
import classes from './costs-table.module.css'

const COLUMNS = [
  { name: 'One-off', key: /nrc$/ },
  { name: 'Monthly', key: /mrc$/ },
  { name: 'Outgoing', key: /(per_send|outgoing_per_min)_cost$/ },
  { name: 'Incoming', key: /(per_receive|incoming_per_min)_cost$/ },
]

type CostsTableProps = {
  caption: string
  /** Where in the record on screen the costs stand: "tn.profile."; left out for the record itself. */
  at?: string
  costs: Costs
}

/** The costs of a plan or order by group, as sent; groups without any are left out. No currency: the API names none. */
export function CostsTable({ caption, at = '', costs }: CostsTableProps) {
  const unreadable = useContext(UnreadableFields)
  const sent = (key: CostKey) => costs[key] !== null || unreadAt(unreadable, `${at}${key}`)
  const groups = COST_GROUPS.map(({ group, keys }) => ({
    group,
    keys: (keys as readonly CostKey[]).filter(sent),
    unit: unitOf(keys),
  })).filter(({ keys }) => keys.length > 0)
  const columns = COLUMNS.flatMap((column) => {
    const inColumn = groups.flatMap(({ keys }) => keys.filter((it) => column.key.test(it)))
    const places = commonPlaces(inColumn.map((key) => costs[key]))
    return inColumn.length > 0 ? [{ ...column, places }] : []
  })
  const costOf = (key: CostKey | undefined, places: number) => {
    const cost = key ? costs[key] : null
    if (cost !== null) return figure({ amount: cost, places })
    return (key && asSent(unreadable, `${at}${key}`)) || <Dash />
  }
  return (
    <table className={classes.costs}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Service</span>
          </th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, keys, unit }) => (
          <tr key={group}>
            <th scope="row">
              {group} <span className={classes.unit}>{unit}</span>
            </th>
            {columns.map(({ name, key, places }) => (
              <td key={name}>
                {costOf(
                  keys.find((it) => key.test(it)),
                  places,
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function unitOf(keys: readonly CostKey[]) {
  if (keys.some((key) => key.includes('per_min'))) return 'per minute'
  return keys.some((key) => key.includes('per_send')) ? 'per message' : null
}
