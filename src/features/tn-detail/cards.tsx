import type { Lease } from '#domain/record/lease.ts'
import { AccountCard } from './account-card.tsx'
import { HistoryCard } from './history-card.tsx'
import { LeaseCard } from './lease-card.tsx'
import classes from './lease-screen.module.css'
import { MessagingCard } from './messaging-card.tsx'
import { OrderCard } from './order-card.tsx'
import { PendingCard } from './pending-card.tsx'
import { SipCard } from './sip-card.tsx'

/** Every part of the record in a card of its own; their outlines while it is on its way. */
export function Cards({ lease, busy }: { lease: Lease | null; busy: boolean }) {
  return (
    <div className={classes.cards}>
      <div className={classes.column}>
        {lease ? (
          <LeaseCard lease={lease} />
        ) : (
          <PendingCard title="Lease" height={447} busy={busy} />
        )}
        {lease ? (
          <OrderCard order={lease.tnorder} />
        ) : (
          <PendingCard title="Order" height={280} busy={busy} />
        )}
        {lease ? (
          <MessagingCard profile={lease.messaging_profile} />
        ) : (
          <PendingCard title="Messaging" height={262} busy={busy} />
        )}
      </div>
      <div className={classes.column}>
        {lease ? <SipCard lease={lease} /> : <PendingCard title="SIP" height={315} busy={busy} />}
        {lease ? (
          <AccountCard account={lease.account} />
        ) : (
          <PendingCard title="Account" height={166} busy={busy} />
        )}
        {lease ? (
          <HistoryCard lease={lease} />
        ) : (
          <PendingCard title="History" height={228} busy={busy} />
        )}
      </div>
    </div>
  )
}
