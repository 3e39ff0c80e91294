import type { ReactNode } from 'react'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { TnRow } from '#domain/numbers/tn-row.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { numberOf } from '#domain/record/lease-row.ts'
import type { TnProfile } from '#domain/record/tn-profile.ts'
import { Page } from '#ui/page.tsx'
import { useTnFormat } from '#ui/tn-format.ts'
import { BackLink } from './back-link.tsx'
import { Cards } from './cards.tsx'
import { FindingsCard } from './findings-card.tsx'
import head from './head.module.css'
import { HeadActions } from './head-actions.tsx'
import { Identity } from './identity.tsx'
import classes from './lease-screen.module.css'
import { OtherRecord } from './other-record.tsx'
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
  const row: LeaseRow | null = profile
    ? { ...profile.lease, unreadable: profile.unreadable }
    : listed
  const formatTn = useTnFormat()
  const tn = row && numberOf(row)
  const name = tn === null ? uuid.slice(0, 8) : formatTn(tn)
  const nothing = !row && !busy

  return (
    <Page
      above={<BackLink />}
      title={<span className={tn === null ? head.nameless : head.number}>{name}</span>}
      tabTitle={name}
      aside={<StateBadges row={row} busy={busy} />}
    >
      <div className={head.line}>
        <Identity uuid={uuid} row={row} busy={busy} />
        <HeadActions uuid={uuid} />
      </div>
      {notice}
      {row && <OtherRecord asked={uuid} got={row.uuid} />}
      {!nothing && (
        <div className={classes.screen}>
          <FindingsCard row={row} listed={listed} complete={list?.complete ?? false} />
          <div className={classes.body}>
            <Outline row={row} name={name} uuid={uuid} list={list} />
            <Cards lease={profile?.lease ?? null} busy={busy} />
          </div>
          <RawJsonCard kind="lease" raw={profile?.raw} busy={busy} />
        </div>
      )}
    </Page>
  )
}
