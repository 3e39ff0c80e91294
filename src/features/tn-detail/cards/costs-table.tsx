import { COST_GROUPS, type CostKey, type Costs } from '#domain/record/price-plan.ts'
import { formatDecimal } from '#domain/text/decimal.ts'
import { Dash } from '#ui/value/fields.tsx'
import classes from './costs-table.module.css'

const COLUMNS = [
  { name: 'One-off', key: /nrc$/ },
  { name: 'Monthly', key: /mrc$/ },
  { name: 'Outgoing', key: /(per_send|outgoing_per_min)_cost$/ },
  { name: 'Incoming', key: /(per_receive|incoming_per_min)_cost$/ },
]

/** The costs of a plan or order by group, as sent; groups without any are left out. No currency: the API names none. */
export function CostsTable({ caption, costs }: { caption: string; costs: Costs }) {
  const groups = COST_GROUPS.map(({ group, keys }) => ({
    group,
    keys: (keys as readonly CostKey[]).filter((key) => costs[key] !== null),
    unit: unitOf(keys),
  })).filter(({ keys }) => keys.length > 0)
  const columns = COLUMNS.filter(({ key }) =>
    groups.some(({ keys }) => keys.some((it) => key.test(it))),
  )
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
            {columns.map(({ name, key }) => (
              <td key={name}>
                <Cost of={costs} at={keys.find((it) => key.test(it))} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cost({ of, at }: { of: Costs; at: CostKey | undefined }) {
  const cost = at ? of[at] : null
  return cost === null ? <Dash /> : formatDecimal(cost)
}

function unitOf(keys: readonly CostKey[]) {
  if (keys.some((key) => key.includes('per_min'))) return 'per minute'
  return keys.some((key) => key.includes('per_send')) ? 'per message' : null
}
