import type { ReactNode } from 'react'
import type { PriceRow } from '#domain/prices/price-row.ts'
import { ListScreen, type ListScreenProps } from '#ui/list-screen/list-screen.tsx'
import type { Listing } from '#ui/list-screen/listing.ts'
import { type Browsing, useRows } from '#ui/list-screen/use-rows.ts'
import { priceCopies } from './price-copies.ts'

type Screen<Name extends string> = ListScreenProps<PriceRow, Name>

type PriceListProps<Name extends string> = Omit<Screen<Name>, 'listing' | 'copies' | 'signals'> & {
  /** Stable between renders. */
  rows: readonly PriceRow[]
  browsing: Browsing<PriceRow, Name>
  /** When the prices were asked for, milliseconds UTC. */
  now: number
  /** What of the rows is worth a look. */
  signals?: (listing: Listing<PriceRow, Name>) => ReactNode
}

/** Price plans or special prices, with everything to browse them. */
export function PriceList<Name extends string>(props: PriceListProps<Name>) {
  const { rows, browsing, now, signals, ...screen } = props
  const listing = useRows({ rows, browsing, now, columns: screen.columns })
  return (
    <ListScreen
      {...screen}
      listing={listing}
      copies={priceCopies(rows)}
      signals={signals?.(listing)}
    />
  )
}
