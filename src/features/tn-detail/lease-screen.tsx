import { Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import type { Lease } from '#domain/record/lease.ts'
import { type LeaseRow, numberOf } from '#domain/record/lease-row.ts'
import type { TnProfile } from '#domain/record/tn-profile.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { AccountCard } from '#features/tn-detail/cards/account-card.tsx'
import { HistoryCard } from '#features/tn-detail/cards/history-card.tsx'
import { LeaseCard } from '#features/tn-detail/cards/lease-card.tsx'
import { MessagingCard } from '#features/tn-detail/cards/messaging-card.tsx'
import { OrderCard } from '#features/tn-detail/cards/order-card.tsx'
import { PendingCard } from '#features/tn-detail/cards/pending-card.tsx'
import { RelatedName } from '#features/tn-detail/cards/related.tsx'
import { SipCard } from '#features/tn-detail/cards/sip-card.tsx'
import { Page } from '#ui/page/page.tsx'
import { AsSent, sentName, UnreadableFields } from '#ui/value/as-sent.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { BackLink } from './back-link.tsx'
import { FindingsCard } from './findings-card.tsx'
import head from './head-actions.module.css'
import { HeadActions, OtherRecord } from './head-actions.tsx'
import classes from './lease-screen.module.css'
import { Outline } from './outline.tsx'
import { RawJsonCard } from './raw-json-card.tsx'
import { StateBadges } from './state-badges.tsx'

type LeaseScreenProps = {
  uuid: string
  /** The full record, null until it is here. */
  profile: Extract<TnProfile, { kind: 'lease' }> | null
  /** What the list knows of it. */
  listed: TnRow | null
  list: TnList | null
  /** The full record is on its way. */
  busy: boolean
  notice: ReactNode
}

/** A number: which one it is, what is wrong with it, what it hangs on, and the rest. */
export function LeaseScreen({ uuid, profile, listed, list, busy, notice }: LeaseScreenProps) {
  const row: LeaseRow | null = profile?.lease ?? listed
  const formatTn = useTnFormat()
  const tn = row && numberOf(row)
  const unread = row && unreadAt(row.unreadable, 'tn.tn')
  const name = tn === null ? (unread?.sent ?? uuid.slice(0, 8)) : formatTn(tn)
  const shown = unread ? <AsSent {...unread} /> : name
  const nothing = !row && !busy

  return (
    <Page
      above={<BackLink />}
      title={
        <span translate="no" className={tn === null ? head.nameless : head.number}>
          {shown}
        </span>
      }
      tabTitle={unread ? `${name} (unreadable)` : name}
      aside={<StateBadges row={row} busy={busy} />}
    >
      <div className={head.line}>
        <Identity uuid={uuid} row={row} busy={busy} />
        <HeadActions uuid={uuid} tn={tn} />
      </div>
      {notice}
      {row && <OtherRecord asked={uuid} got={row.uuid} />}
      {!nothing && (
        <UnreadableFields value={row?.unreadable ?? []}>
          <div className={classes.screen}>
            <FindingsCard row={row} listed={listed} complete={list?.complete ?? false} />
            <div className={classes.body}>
              <Outline row={row} name={shown} uuid={uuid} list={list} />
              <Cards lease={profile?.lease ?? null} busy={busy} />
            </div>
            <RawJsonCard kind="lease" raw={profile?.raw} busy={busy} />
          </div>
        </UnreadableFields>
      )}
    </Page>
  )
}

/** Whose number it is, and its uuid in full. */
export function Identity({
  uuid,
  row,
  busy,
}: {
  uuid: string
  row: LeaseRow | null
  busy: boolean
}) {
  return (
    <div className={head.identity}>
      {!row && busy && <Skeleton component="span" width={160} height={14} my={3} />}
      {row && (
        <span>
          Account{' '}
          <span className={head.account}>
            {sentName(row, 'account', row.account) ?? <RelatedName of={row.account} />}
          </span>
        </span>
      )}
      <span className="mono" translate="no">
        {uuid}
      </span>
    </div>
  )
}

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
          <OrderCard lease={lease} />
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
