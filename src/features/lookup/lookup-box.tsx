import { useEffect, useId, useRef, useState } from 'react'
import { LOOKED_AT } from '#domain/lookup/read/pasted.ts'
import { KIND_WORDS } from '#domain/lookup/read/read-lookup.ts'
import { known, numberOf } from '#domain/record/schema/related.ts'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { LoadingNumbers } from '#ui/notice/loading-numbers.tsx'
import { WhereLooked } from '#ui/notice/where-looked.tsx'
import { Button } from '#ui/page/button.tsx'
import { formatCount } from '#ui/value/format.ts'
import { BadOwnLinks, OwnLinks } from '#ui/value/lease/own-links.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import classes from './lookup-box.module.css'
import { LookupField } from './lookup-field.tsx'
import { beforeAsking, failureOf, foundWords, leftOut } from './lookup-words.ts'
import { OptionList } from './option-list.tsx'
import { isOpenable, type Option, optionsOf, preselected, recentOptions } from './options.ts'
import { type Recent, remember } from './recent.ts'
import { useAsk } from './use-ask.ts'
import { useInList } from './use-in-list.ts'
import { useLookup } from './use-lookup.ts'

export type LookupBoxProps = {
  typed: string
  onType: (typed: string) => void
  /** Enter was pressed, and what it opens may still be on its way. */
  entered: boolean
  onEnter: (entered: boolean) => void
  /** Goes to an address of this program. */
  onOpen: (to: string) => void
  /** In a dialog: closes it. */
  onClose?: () => void
}

/** One field for whatever names a number, and what that leads to. Source: WAI-ARIA APG, Combobox with Listbox Popup. */
export function LookupBox(props: LookupBoxProps) {
  const { typed, onType, entered, onEnter, onOpen, onClose } = props
  const id = useId()
  const { on } = useDisguise()
  useTimesInUtc()
  const looked = useLookup(typed)
  const { query, lookup, found, current } = looked
  const { data: list, error, isFetching, refetch } = query
  const { asked, ask, leave } = useAsk((uuid, profile) =>
    open(`/tns/${uuid}`, { uuid, tn: profile.kind === 'lease' ? numberOf(profile.lease) : null }),
  )
  const inList = useInList(typed, looked)
  const here = useRef(new AbortController())
  const [picked, pick] = useState<string | null>(null)
  /** How many characters were pasted, where those are more than are kept. */
  const [cut, setCut] = useState<number | null>(null)
  const empty = typed.trim() === ''
  const options = empty ? recentOptions(list) : optionsOf(lookup, found, asked)
  const chosen =
    options.find(({ key }) => key === picked) ?? (empty ? undefined : preselected(options, found))
  const nothing = lookup.kind === 'nothing'
  /** Nothing more will be found. */
  const settled = nothing || (!isFetching && (list === undefined || current))

  function type(next: string) {
    pick(null)
    onEnter(false)
    void leave()
    setCut(next.length > LOOKED_AT ? next.length : null)
    // A browser takes half a second to draw a field with a million characters.
    onType(next.slice(0, LOOKED_AT))
  }

  function open(to: string, number: Recent | null = null) {
    if (number) remember(number)
    onClose?.()
    onOpen(to)
  }

  function showList() {
    const address = inList?.address(here.current.signal)
    address?.then((to) => open(to)).catch(() => {})
  }

  function run(option: Option) {
    if (option.kind === 'ask') void ask(option.uuid)
    else if (option.kind === 'recent') open(option.to, option.recent)
    else if (option.kind === 'number' && option.row.uuid !== null)
      open(option.to, { uuid: option.row.uuid, tn: numberOf(option.row) })
    else open(option.to)
  }

  function enter() {
    if (chosen && isOpenable(chosen, current)) run(chosen)
    else if (!settled) onEnter(true)
    else if (options[0]) pick(options[0].key)
  }

  useEffect(() => {
    const leaving = new AbortController()
    here.current = leaving
    return () => leaving.abort()
  }, [])

  // Enter was pressed before there was anything to open.
  useEffect(() => {
    if (!entered) return
    const ready = chosen && isOpenable(chosen, current) && (chosen.sure || settled)
    if (ready || settled) onEnter(false)
    if (ready) run(chosen)
  })

  const wanted = lookup.kind === 'uuid' && asked?.uuid === lookup.uuid ? asked : null
  return (
    <div className={classes.box}>
      <LookupField
        id={id}
        typed={typed}
        options={options}
        chosen={chosen}
        onType={type}
        onPick={({ key }) => pick(key)}
        onEnter={enter}
        onList={showList}
        onClose={onClose}
      />
      <p id={`${id}-read`} className={classes.read}>
        {empty
          ? 'A UUID or number in any spelling, last digits, a part with * in it, or the name, host or IP address of what numbers use'
          : !nothing && `read as: ${on ? KIND_WORDS[lookup.kind] : lookup.readAs}`}
      </p>
      {isFetching && !list?.complete && <LoadingNumbers list={list} />}
      {error && (
        <ErrorNotice
          title={failureOf(list)}
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {wanted?.is === 'failed' && (
        <ErrorNotice
          title="The API could not be asked for this UUID."
          error={wanted.error}
          onRetry={() => void ask(wanted.uuid)}
        />
      )}
      <OptionList
        id={id}
        options={options}
        chosen={chosen}
        lookup={found?.lookup ?? lookup}
        found={empty ? null : found}
        busy={!settled}
        onPick={({ key }) => pick(key)}
        onRun={run}
      />
      <div role="status" className={classes.status}>
        {wanted?.is === 'not-found' && options.length === 0 ? (
          <WhereLooked uuid={wanted.uuid} list={list ?? null} listed={false} />
        ) : (
          says()
        )}{' '}
        {leftOut(lookup, cut, (current && found?.unreached) || 0)}
      </div>
      {chosen?.kind === 'number' && (
        <OwnLinks
          uuid={chosen.row.uuid}
          tn={numberOf(chosen.row)}
          account={known(chosen.row.account)?.uuid ?? null}
        />
      )}
      <BadOwnLinks />
      <div className={classes.foot}>
        {inList && (
          <Button variant="default" size="compact-sm" onClick={showList}>
            {inList.count === null
              ? 'Show in the list'
              : `Show all ${formatCount(inList.count)} in the list`}
          </Button>
        )}
        <span aria-hidden className={classes.keys}>
          ↑↓ choose · ↵ open{inList && ' · Ctrl ↵ list'}
          {onClose && ' · Esc'}
        </span>
      </div>
    </div>
  )

  function says() {
    if (nothing) return empty ? '' : lookup.why
    if (entered && options.length === 0) return 'It opens as soon as it is found.'
    if (wanted?.is === 'asking') return 'Asking the API for this one record…'
    if (options[0]?.kind === 'ask') return beforeAsking(list, error !== null)
    if (found) return foundWords(found)
    return isFetching ? 'The list of numbers is on its way.' : ''
  }
}
