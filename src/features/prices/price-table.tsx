import { type MouseEvent, type ReactNode, useMemo } from 'react'
import { PRICE_FACETS } from '#domain/prices/price-facets.ts'
import { type PriceRow, priceRows, priceText } from '#domain/prices/price-row.ts'
import { readQuantity, USAGE_NAMES } from '#domain/prices/what-if.ts'
import type { PricePlan } from '#domain/record/schema/price-plan.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { tableLayout } from '#ui/data-table/table-layout.ts'
import { useAddress } from '#ui/list-screen/use-address.ts'
import { specialPriceColumns } from './columns/special-price-columns.tsx'
import { OPEN_PRICE_PARAM, OpenPrice } from './open-price.ts'
import { PriceDetail } from './price-detail.tsx'
import { PriceList } from './price-list.tsx'
import { PriceSignals } from './price-signals.tsx'
import classes from './price-table.module.css'
import { WhatIf } from './what-if.tsx'

const layout = tableLayout('special-prices')

type PriceTableProps = {
  profiles: readonly TnProfile[]
  /** The list plans to compare with, as far as they are known. */
  plans: readonly PricePlan[]
  /** When the prices were asked for, milliseconds UTC. */
  now: number
  pending?: boolean
  /** What is missing to compare with the list prices, by the prices that have none beside them. */
  missing?: (rows: readonly PriceRow[]) => ReactNode
  /** How old the prices are. */
  aside?: ReactNode
  /** What is to be said about the prices. */
  notices?: ReactNode
}

/** The special prices beside the list prices, the one that is open with all its costs, and what a month would cost. */
export function PriceTable(props: PriceTableProps) {
  const { profiles, plans, now, pending = false, missing, aside, notices } = props
  const { params, go } = useAddress()
  const rows = useMemo(() => priceRows(profiles, plans), [profiles, plans])
  const columns = useMemo(() => specialPriceColumns(rows), [rows])
  const browsing = useBrowsing(rows, params)
  const opened = rows.find(({ key }) => key === params.get(OPEN_PRICE_PARAM)) ?? null
  const csv = async () => (await import('#domain/csv/price-csv.ts')).specialPriceCsv(now)

  function open(key: string | null) {
    const next = new URLSearchParams(params)
    if (key === null) next.delete(OPEN_PRICE_PARAM)
    else next.set(OPEN_PRICE_PARAM, key)
    go(next, { replace: true })
  }

  /** The whole row of a plan opens it, as that of a number leads to the number. */
  function openRow({ target }: MouseEvent) {
    const element = target as Element
    if (element.closest('a, button, input, label, [data-select]')) return
    const row = element.closest('tr[data-key]')
    const key = row?.getAttribute('data-key') ?? null
    if (!row || row.querySelector('a') || String(window.getSelection()) !== '') return
    open(key === opened?.key ? null : key)
  }

  return (
    <OpenPrice value={{ key: opened?.key ?? null, open }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only hears the rows inside, which have buttons for it */}
      <div className={classes.list} onClick={openRow}>
        <PriceList
          label="Special prices"
          noun="special price"
          rows={rows}
          columns={columns}
          browsing={browsing}
          layout={layout}
          csv={csv}
          now={now}
          pending={pending}
          signals={(listing) => (
            <div className={classes.signals}>
              <PriceSignals listing={listing} />
              {missing?.(rows)}
            </div>
          )}
          aside={aside}
          notices={notices}
        />
      </div>
      {opened && <PriceDetail row={opened} now={now} onClose={() => open(null)} />}
      <WhatIf rows={rows} />
    </OpenPrice>
  )
}

/** How the list is browsed; what the rest of the screen reads from the address stays there. */
function useBrowsing(rows: readonly PriceRow[], params: URLSearchParams) {
  const price = params.get(OPEN_PRICE_PARAM)
  const known = price !== null && rows.some(({ key }) => key === price)
  const usage = USAGE_NAMES.map((name) => params.get(name) ?? '').join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the address, only these parts of it
  return useMemo(() => {
    const also: Record<string, readonly string[]> = { [OPEN_PRICE_PARAM]: known ? [price] : [] }
    for (const name of USAGE_NAMES) {
      const value = params.get(name)
      also[name] = value !== null && readQuantity(value) !== null ? [value] : []
    }
    return { facets: PRICE_FACETS, textOf: priceText, also }
  }, [price, known, usage])
}
