import { useState } from 'react'
import { type PriceRow, unreadCost, unreadListCost } from '#domain/prices/price-row.ts'
import {
  type MonthlyCost,
  monthlyCost,
  parseUsage,
  readQuantity,
  USAGE,
  USAGE_NAMES,
  type UsageName,
  withUsage,
} from '#domain/prices/what-if.ts'
import { percentAbove, subtract } from '#domain/text/arithmetic.ts'
import { displayed } from '#domain/text/telephone-number.ts'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { Section } from '#ui/page/section.tsx'
import { money } from '#ui/value/figure.tsx'
import { formatCount } from '#ui/value/format.ts'
import { type Shown, useDisguise } from '#ui/value/use-disguise.ts'
import { Difference } from './columns/difference.tsx'
import { OPEN_PRICE_PARAM } from './open-price.ts'
import classes from './what-if.module.css'

/** What a month would cost at a special price and by the list. What is asked stands in the address. */
export function WhatIf({ rows }: { rows: readonly PriceRow[] }) {
  const { params, go } = useAddress()
  const usage = parseUsage(params)
  const row = rows.find(({ key }) => key === params.get(OPEN_PRICE_PARAM)) ?? rows[0]
  const asked = [OPEN_PRICE_PARAM, ...USAGE_NAMES].some((name) => params.has(name))
  const special = row?.costs ? monthlyCost(usage, row.costs, (key) => !!unreadCost(row, key)) : null
  const list = row?.list
    ? monthlyCost(usage, row.list.costs, (key) => !!unreadListCost(row, key))
    : null

  function choose(key: string) {
    const next = new URLSearchParams(params)
    next.set(OPEN_PRICE_PARAM, key)
    go(next, { replace: true })
  }
  const change = (name: UsageName, quantity: string) =>
    go(withUsage(params, { ...usage, [name]: quantity }), { replace: true })
  const shown = useDisguise()

  return (
    <Section
      title="What if"
      aside={row && <span className={classes.of}>{optionOf(row, shown)}</span>}
    >
      <div className={classes.form} data-asked={asked || undefined}>
        <label className={classes.price}>
          <span>Price</span>
          <select
            value={row?.key ?? ''}
            disabled={!row}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {rows.map((it) => (
              <option key={it.key} value={it.key}>
                {optionOf(it, shown)}
              </option>
            ))}
          </select>
        </label>
        {USAGE_NAMES.map((name) => (
          <Quantity
            key={name}
            name={USAGE[name].name}
            value={usage[name]}
            onChange={(quantity) => change(name, quantity)}
          />
        ))}
      </div>
      <div className={classes.months}>
        <Month name="Special price" cost={special} pending={!row} />
        <Month name="List price" cost={list} pending={!row} />
        <Outcome special={special} list={list} pending={!row} />
      </div>
    </Section>
  )
}

const optionOf = ({ name, lease, account }: PriceRow, { text, number }: Shown) => {
  const own =
    name === null ? (lease?.tn ? number(displayed(lease.tn, null)) : 'Unnamed') : text(name)
  const of = account === null || account === 'unknown' ? null : account.name
  return of === null ? own : `${own} · ${text(of)}`
}

type QuantityProps = { name: string; value: string; onChange: (quantity: string) => void }

/** A whole number that a person types; what is none is said so and changes nothing. */
function Quantity({ name, value, onChange }: QuantityProps) {
  const [typed, setTyped] = useState(value)
  const read = readQuantity(typed)
  // The address can change without typing: by the way back, and by a link.
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    if (read !== value) setTyped(value)
  }
  return (
    <label className={classes.quantity}>
      <span>{name}</span>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        aria-invalid={read === null || undefined}
        title={read === null ? 'A whole number, please' : undefined}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          const quantity = readQuantity(currentTarget.value)
          if (quantity !== null) onChange(quantity)
        }}
        onBlur={() => setTyped(value)}
      />
    </label>
  )
}

type MonthProps = { name: string; cost: MonthlyCost | null; pending: boolean }

/** Each step of the arithmetic, and what it comes to. */
function Month({ name, cost, pending }: MonthProps) {
  return (
    <div className={classes.month}>
      <h3 className={classes.name}>{name}</h3>
      <dl className={classes.steps}>
        {cost?.steps.map(({ key, unit, quantity, rate, amount }) => (
          <div key={key}>
            <dt>
              {`${formatCount(Number(quantity))} ${plural(unit, quantity)} × ${rate === null ? 'not known' : money(rate)}`}
            </dt>
            <dd>{amount === null ? 'not known' : money(amount)}</dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>{cost?.complete === false ? 'A month, without those' : 'A month'}</dt>
          <dd>{cost ? money(cost.total) : !pending && 'not known'}</dd>
        </div>
      </dl>
    </div>
  )
}

/** "10 numbers for voice", "1 minute out", "3 SMS received". */
function plural(unit: string, quantity: string) {
  if (quantity === '1') return unit
  return unit.replace(/^(number|minute)\b/, '$1s')
}

type OutcomeProps = { special: MonthlyCost | null; list: MonthlyCost | null; pending: boolean }

/** What the special price changes, where both are known. */
function Outcome({ special, list, pending }: OutcomeProps) {
  const known = special?.complete && list?.complete
  return (
    <p className={classes.outcome} aria-live="polite">
      {known ? (
        <>
          Special against list:{' '}
          <Difference
            difference={subtract(special.total, list.total)}
            percent={percentAbove(special.total, list.total)}
          />{' '}
          a month
        </>
      ) : (
        !pending && 'How the two compare is not known.'
      )}
    </p>
  )
}
