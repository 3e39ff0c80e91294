import { type ReactNode, useMemo, useState } from 'react'
import { diagnose } from '#domain/findings/diagnosis.ts'
import { mayBeLeasedTwice } from '#domain/findings/double-leases.ts'
import { relatedIn } from '#domain/lookup/related-numbers.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import type { Lease } from '#domain/record/schema/lease.ts'
import type { LeaseRow } from '#domain/record/schema/lease-row.ts'
import { known, numberOf } from '#domain/record/schema/related.ts'
import type { TnProfile } from '#domain/record/schema/tn-profile.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import { copied } from '#domain/text/telephone-number.ts'
import { BundleButton } from '#features/tn-detail/bundle/bundle-button.tsx'
import { AccountCard } from '#features/tn-detail/cards/account-card.tsx'
import { HistoryCard } from '#features/tn-detail/cards/history-card.tsx'
import { LeaseCard } from '#features/tn-detail/cards/lease-card.tsx'
import { MessagingCard } from '#features/tn-detail/cards/messaging-card.tsx'
import { OrderCard } from '#features/tn-detail/cards/order-card.tsx'
import { PendingCards } from '#features/tn-detail/cards/pending-cards.tsx'
import { RelatedName } from '#features/tn-detail/cards/related.tsx'
import { SipCard } from '#features/tn-detail/cards/sip-card.tsx'
import { fieldTones } from '#features/tn-detail/findings/field-tones.ts'
import { FindingsCard } from '#features/tn-detail/findings/findings-card.tsx'
import { useToldTwice } from '#features/tn-detail/findings/use-told-twice.ts'
import { FieldLinks } from '#features/tn-detail/raw/field-links.tsx'
import { RawJsonCard } from '#features/tn-detail/raw/raw-json-card.tsx'
import { ShowInRaw, useRawView } from '#features/tn-detail/raw/raw-view.ts'
import { RelatedNumbersCard } from '#features/tn-detail/related-numbers/related-numbers.tsx'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { late } from '#ui/late.tsx'
import { Page } from '#ui/page/page.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { usePass } from '#ui/use-pass.ts'
import { sentName, UnreadableFields } from '#ui/value/as-sent.tsx'
import { FieldTones } from '#ui/value/fields.tsx'
import { BadOwnLinks, OwnLinks } from '#ui/value/lease/own-links.tsx'
import { useTnName } from '#ui/value/lease/tn-name.tsx'
import { useTnText } from '#ui/value/lease/tn-text.ts'
import { useNationalForm } from '#ui/value/tn-format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import head from './head-actions.module.css'
import { OtherRecord, TopLine, WholeUuid } from './head-actions.tsx'
import classes from './lease-screen.module.css'
import { Outline } from './outline.tsx'
import { StateLine } from './state-line.tsx'

type LeaseScreenProps = {
  uuid: string
  /** The full record, null until it is here. */
  profile: Extract<TnProfile, { kind: 'lease' }> | null
  /** When it was fetched, milliseconds UTC. */
  fetchedAt: number
  /** What the list knows of it. */
  listed: TnRow | null
  list: TnList | null
  /** The full record is on its way. */
  busy: boolean
  notice: ReactNode
}

/** A number: which one it is, what is wrong with it, what it hangs on, and the rest. */
export function LeaseScreen(props: LeaseScreenProps) {
  const { uuid, profile, fetchedAt, listed, list, busy, notice } = props
  const row: LeaseRow | null = profile?.lease ?? listed
  const disguise = useDisguise()
  const tn = row && numberOf(row)
  const unread = row && unreadAt(row.unreadable, 'tn.tn')
  const name = useTnText()(row) ?? uuid.slice(0, 8)
  const tnName = useTnName()
  const national = useNationalForm(tn)
  const nothing = !row && !busy
  const whole = list !== null && isWhole(list)
  const inList = whole ? listed : null
  const rival = useMemo(
    () =>
      inList !== null && mayBeLeasedTwice(inList, list?.index.rows.odd.values() ?? [], Date.now()),
    [inList, list],
  )
  const judgements = row && diagnose(row, { listed, whole, rival, now: Date.now() })
  const twice = judgements?.find(({ id }) => id === 'I3')?.verdict ?? 'unknown'
  const toldTwice = useToldTwice(uuid, twice === 'unknown' ? null : twice === 'fail')
  const expected = row && toldTwice ? diagnoseTwice(row) : null
  const failed = judgements?.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)
  const rawView = useRawView()
  const [picture, setPicture] = useState(false)
  const lease = profile?.lease ?? null
  const begin = useMemo(() => relatedIn(uuid, lease), [uuid, lease])
  const related = usePass(list, begin)
  const wholeRelated = related && isWhole(related.list) ? related : null

  return (
    <Page
      above={
        <TopLine
          uuid={uuid}
          compare
          links={
            row && <OwnLinks uuid={row.uuid} tn={tn} account={known(row.account)?.uuid ?? null} />
          }
        >
          {/* There before they can do anything: nothing may jump when the number arrives. */}
          <CopyButton label="Copy national form" text={national} />
          <BundleButton
            source={
              profile &&
              judgements && {
                number: name,
                uuid: profile.lease.uuid,
                raw: profile.raw,
                judgements,
                related: wholeRelated?.result ?? [],
                fetchedAt,
                listAt: wholeRelated?.list.askedAt ?? null,
              }
            }
          />
        </TopLine>
      }
      title={
        <span
          className={tn === null ? head.nameless : head.number}
          data-path="tn.tn"
          translate="no"
        >
          {(row && tnName(row)) ?? name}
        </span>
      }
      tabTitle={unread ? `${name} (unreadable)` : name}
      aside={
        <>
          {tn !== null && (
            <span className={head.copy}>
              <CopyButton label="Copy number" text={disguise.number(copied(tn))} compact />
            </span>
          )}
          <StateLine row={row} busy={busy} />
        </>
      }
    >
      <Identity uuid={uuid} row={row} busy={busy} />
      {notice}
      <BadOwnLinks />
      {row && <OtherRecord asked={uuid} got={row.uuid} />}
      {!nothing && (
        <UnreadableFields value={row?.unreadable ?? []}>
          <FieldTones value={row && failed ? fieldTones(row, failed) : NO_TONES}>
            <ShowInRaw value={profile ? rawView.show : null}>
              <div className={classes.screen}>
                <FindingsCard
                  row={row}
                  judgements={judgements}
                  expected={expected}
                  listed={inList !== null}
                />
                {row && picture && <LeasePicture row={row} list={list} />}
                {/* How many findings come above nobody knows: what comes below is new then, it does not jump. */}
                <div key={row ? 'known' : 'pending'} className={classes.body}>
                  <Outline row={row} list={list} picture={picture} onPicture={setPicture} />
                  <FieldLinks>
                    <Cards lease={profile?.lease ?? null} listed={listed} busy={busy} />
                  </FieldLinks>
                </div>
                <RelatedNumbersCard row={row} list={list} related={related} />
                <RawJsonCard kind="lease" raw={profile?.raw} view={rawView} busy={busy} />
              </div>
            </ShowInRaw>
          </FieldTones>
        </UnreadableFields>
      )}
    </Page>
  )
}

/** What every rule will say of a number where the list says again that it is leased twice. */
const diagnoseTwice = (row: LeaseRow) =>
  diagnose(row, {
    listed: { ...row, findings: ['I3'] },
    whole: false,
    rival: false,
    now: Date.now(),
  })

const LeasePicture = late(async () => (await import('./picture/lease-picture.tsx')).LeasePicture, {
  pending: () => <Skeleton height={420} />,
})

const NO_TONES = new Map<string, never>()

/** Whose number it is, and its uuid in full. */
function Identity({ uuid, row, busy }: { uuid: string; row: LeaseRow | null; busy: boolean }) {
  return (
    <div className={head.identity}>
      {!row && busy && <Skeleton width={80} height={14} marginBlock={3} />}
      {row && (
        <span className={head.account}>
          {!known(row.account) && <span>Account: </span>}
          {sentName(row, 'account', row.account) ?? <RelatedName of={row.account} />}
        </span>
      )}
      <WholeUuid uuid={uuid} />
    </div>
  )
}

type CardsProps = {
  lease: Lease | null
  /** What the list knows of the number: whether its relations are there at all. */
  listed: LeaseRow | null
  busy: boolean
}

/** Every part of the record in a card of its own; their outlines while it is on its way. */
function Cards({ lease, listed, busy }: CardsProps) {
  if (!lease) return <PendingCards row={listed} busy={busy} />
  return (
    <div className={classes.cards}>
      <div className={classes.column}>
        <LeaseCard lease={lease} />
        <MessagingCard lease={lease} />
        <OrderCard lease={lease} />
      </div>
      <div className={classes.column}>
        <SipCard lease={lease} />
        <AccountCard lease={lease} />
        <HistoryCard lease={lease} />
      </div>
    </div>
  )
}
