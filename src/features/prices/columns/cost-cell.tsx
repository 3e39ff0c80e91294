import type { ReactNode } from 'react'
import type { Decimal } from '#domain/text/decimal.ts'
import { AsSent } from '#ui/value/as-sent.tsx'
import { Dash } from '#ui/value/fields.tsx'
import { figure } from '#ui/value/figure.tsx'

type Cost = {
  amount: Decimal | null | undefined
  /** What was sent there and cannot be read. */
  unread: { path: string; sent: string } | null | undefined
  places: number
  /** What stands there where there is no amount. */
  none?: ReactNode
}

/** A cost, with so many decimals; as it was sent where it cannot be read. A plain function: a table draws many. */
export function costCell({ amount = null, unread, places, none = <Dash /> }: Cost) {
  if (unread) return <AsSent {...unread} />
  return amount === null ? none : figure({ amount, places })
}
