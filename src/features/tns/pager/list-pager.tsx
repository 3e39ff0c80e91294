import { mdiChevronLeft, mdiChevronRight } from '@mdi/js'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { useNavigate } from 'react-router-dom'
import { sentenceOf } from '#api/request/error-sentence.ts'
import { tnProfiles } from '#api/tn-profiles.ts'
import { type Neighbours, neighboursOf, type Step } from '#domain/numbers/neighbours.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import { parseTnQuery } from '#domain/numbers/tn-query.ts'
import { viewWords } from '#domain/numbers/views/view-words.ts'
import { savedViews } from '#features/tns/views/views-store.ts'
import { lookedAt } from '#ui/data-table/rows/use-scroll-memory.ts'
import { setOf } from '#ui/list-screen/kept-sets.ts'
import { type OpenedFrom, partsOf } from '#ui/list-screen/opened-from.ts'
import { Button, IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { useShortcut } from '#ui/shortcuts.ts'
import { useStored } from '#ui/stored.ts'
import { formatCount } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import classes from './list-pager.module.css'

type ListPagerProps = {
  /** The number on the screen. */
  uuid: string
  /** The row that it was opened from. */
  opened: OpenedFrom
}

/** Where a number stands in the list that it was opened from, and the ways to the numbers beside it. */
export function ListPager({ uuid, opened }: ListPagerProps) {
  // The order is that of the list as it is: going through it is no reason to ask for it again.
  const query = useQuery({ ...tnProfiles.list(), staleTime: 'static' })
  const { data: list, error, isFetching, refetch } = query
  const views = useStored(savedViews).views
  const shown = useDisguise()
  const inUtc = useTimesInUtc()
  if (list && list.index.rows.count === 0 && list.complete) return null
  if (!list && error) {
    return (
      <div className={classes.pager}>
        <span role="alert">{shown.text(`The list could not be loaded. ${sentenceOf(error)}`)}</span>
        <Button
          variant="default"
          size="compact-sm"
          loading={isFetching}
          onClick={() => void refetch()}
        >
          Retry
        </Button>
      </div>
    )
  }
  const { pathname, params } = partsOf(opened.from)
  const asked = parseTnQuery(params)
  const answer = list && answerOf(list, `${pathname}?${params} ${inUtc}`, asked)
  const words = answer ? viewWords(asked, answer.facets, views, shown) : null
  const beside = list && answer && neighboursOf(list.index.rows, answer.order, { uuid, ...opened })
  const growing = !list?.complete && isFetching
  // A list that comes in may have the number further on.
  const known = beside && !(growing && beside.at === null) ? beside : null
  if (known?.at === null && opened.at === null) return null
  return <Pager opened={opened} beside={known} words={words} list={list} growing={growing} />
}

type Answer = ReturnType<TnList['index']['query']>

/** The last answer: whoever goes through a list asks for the same one at each number. */
let last: { list: TnList; address: string; answer: Answer } | null = null

function answerOf(list: TnList, address: string, query: ReturnType<typeof parseTnQuery>) {
  if (last?.list !== list || last.address !== address) {
    last = { list, address, answer: list.index.query(query, list.askedAt, isWhole(list), setOf) }
  }
  return last.answer
}

type PagerProps = {
  opened: OpenedFrom
  /** Null while nobody knows where the number stands. */
  beside: Neighbours | null
  words: string | null
  list: TnList | undefined
  growing: boolean
}

type Side = 'previous' | 'next'

/** The button that had the focus as a pager went: the one that takes its place gives it back. */
let focused: Side | null = null

function Pager({ opened, beside, words, list, growing }: PagerProps) {
  const navigate = useNavigate()
  const row = useRef<HTMLDivElement>(null)
  const id = useId()

  // Each number is a screen of its own, with a pager of its own.
  useLayoutEffect(() => {
    const own = row.current
    if (focused) own?.querySelector<HTMLElement>(`[data-side=${focused}]`)?.focus()
    return () => {
      if (!own?.contains(document.activeElement)) return
      focused = ((document.activeElement as HTMLElement).dataset.side as Side | undefined) ?? null
      setTimeout(() => {
        focused = null
      })
    }
  }, [])

  const key = beside?.key ?? null
  useEffect(() => {
    if (opened.moved && opened.entry !== null && key !== null) lookedAt(opened.entry, key)
  }, [opened.moved, opened.entry, key])

  function go(step: Step | null | undefined) {
    if (!step) return
    const state: OpenedFrom = { ...opened, row: step.key, at: step.at, moved: true }
    // In place of this number: the way back leads to the list.
    void navigate(`/tns/${step.uuid}`, { state, replace: true })
  }
  useShortcut('k', () => go(beside?.previous))
  useShortcut('j', () => go(beside?.next))

  const position = beside ? positionWords(beside, words, !list?.complete) : 'Loading the list…'
  const where = words ?? 'the list'
  const why = (side: Side) => {
    if (beside?.[side]) return null
    if (!beside) return 'The list is still loading.'
    if (side === 'previous') return `This is the first number in ${where}.`
    return growing ? `No other number has arrived yet.` : `This is the last number in ${where}.`
  }
  const side = (side: Side, name: string, icon: string) => (
    <>
      <IconButton
        data-side={side}
        aria-label={name}
        aria-disabled={!beside?.[side]}
        aria-describedby={`${id}-where ${id}-${side}`}
        title={why(side) ?? `${name} (${side === 'next' ? 'j' : 'k'})`}
        onClick={() => go(beside?.[side])}
      >
        <Icon path={icon} size={16} />
      </IconButton>
      <span id={`${id}-${side}`} hidden>
        {why(side)}
      </span>
    </>
  )

  return (
    <div ref={row} className={classes.pager}>
      {side('previous', 'Previous number', mdiChevronLeft)}
      <span id={`${id}-where`} className={classes.where} title={position}>
        {position}
      </span>
      {side('next', 'Next number', mdiChevronRight)}
    </div>
  )
}

/** "12 of 87 in No voice route". */
function positionWords({ at, count }: Neighbours, words: string | null, part: boolean) {
  const all = `${formatCount(count)}${part ? ' so far' : ''}`
  const where = words === null ? '' : ` in ${words}`
  if (at !== null) return `${formatCount(at + 1)} of ${all}${where}`
  return part ? `Not among the ${all}${where}` : `No longer among the ${all}${where}`
}
