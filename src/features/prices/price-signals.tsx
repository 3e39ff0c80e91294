import type { PRICE_FACETS } from '#domain/prices/price-facets.ts'
import {
  PRICE_FINDING_IDS,
  PRICE_RULES,
  type PriceFindingId,
} from '#domain/prices/price-findings.ts'
import type { PriceRow } from '#domain/prices/price-row.ts'
import { Signal } from '#ui/list-screen/bars/signal.tsx'
import type { Listing } from '#ui/list-screen/listing.ts'
import { formatCount } from '#ui/value/format.ts'
import { Badge, toneOf } from '#ui/value/lease/badges.tsx'

type Facet = keyof typeof PRICE_FACETS
type PriceSignalsProps = { listing: Listing<PriceRow, Facet> }

const WORDS: Record<PriceFindingId, (count: number) => string> = {
  P3: () => 'ended',
  P1: (count) => `${count === 1 ? 'ends' : 'end'} within 30 days`,
  P2: () => 'dearer',
  P4: () => 'zero, negative or inactive',
}

/** How many prices are cheaper than the list, and what is wrong with how many. Each narrows the list to them. */
export function PriceSignals({ listing }: PriceSignalsProps) {
  return (
    <>
      <Signal listing={listing} facet="list" value="cheaper">
        {(count) => `${formatCount(count)} cheaper`}
      </Signal>
      {PRICE_FINDING_IDS.map((id) => (
        <Signal key={id} listing={listing} facet="finding" value={id} hint={PRICE_RULES[id].check}>
          {(count) => (
            <Badge tone={toneOf(PRICE_RULES[id].severity)}>
              {`${formatCount(count)} ${WORDS[id](count)}`}
            </Badge>
          )}
        </Signal>
      ))}
    </>
  )
}
