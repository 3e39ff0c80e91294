import type { QueryClient } from '@tanstack/react-query'
import { specialPrices } from '#api/special-prices.ts'
import { tnCsvWithCosts } from '#domain/csv/tn-csv.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import { NumberCosting } from '#domain/prices/number-cost.ts'

/** The numbers as a file, with what they cost as far as the list and what else was asked for say it. */
export function tnCsvOf(list: TnList | undefined, client: QueryClient) {
  const special = client.getQueryData(specialPrices.list().queryKey)?.profiles ?? []
  return tnCsvWithCosts(new NumberCosting(special, list?.plans ?? [], list?.askedAt ?? 0))
}
