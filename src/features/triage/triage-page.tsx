import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTnProfiles } from '#api/tn-profiles.ts'
import { LONGEST_LINE, MOST_LINES } from '#domain/lookup/triage/triage-lines.ts'
import { RowIndex } from '#domain/numbers/row-index.ts'
import { isWhole } from '#domain/numbers/tn-list.ts'
import { AnswerNotices } from '#ui/notice/answer-notices.tsx'
import { EmptyState } from '#ui/notice/empty-state.tsx'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { LoadingNumbers } from '#ui/notice/loading-numbers.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Button } from '#ui/page/button.tsx'
import { Freshness } from '#ui/page/freshness.tsx'
import { Page } from '#ui/page/page.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { Results } from './results.tsx'
import classes from './triage-page.module.css'
import { useTriage } from './use-triage.ts'

const none = { rows: new RowIndex().rows, whole: false }

/** Many numbers at once: what each pasted line leads to, and what is wrong with that number. */
export function TriagePage() {
  const query = useTnProfiles()
  const { data: list, error, isFetching, refetch } = query
  const numbers = useMemo(() => {
    if (list) return { rows: list.index.rows, whole: isWhole(list) }
    // Uuids can be opened without the list.
    return error ? none : null
  }, [list, error])
  const { initial, type, lookUp, answer, busy } = useTriage(numbers)

  return (
    <Page
      title="Triage"
      fill
      aside={
        <Freshness
          loadedAt={list?.complete ? list.askedAt : null}
          query={query}
          onRefresh={() => refetch({ cancelRefetch: false })}
        />
      }
    >
      <PasteBox initial={initial} onType={type} onLookUp={lookUp} />
      {error && (
        <ErrorNotice
          title={
            list
              ? 'Only a part of the numbers arrived.'
              : 'The numbers could not be loaded. A UUID leads to its number all the same.'
          }
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {list && <AnswerNotices {...list} total={list.complete ? list.total : null} />}
      {answer && answer.left > 0 && (
        <Notice tone="amber">
          {`The first ${formatCount(MOST_LINES)} lines were looked up. ${countOf(answer.left, 'more line')} ${answer.left === 1 ? 'was' : 'were'} left: look ${answer.left === 1 ? 'it' : 'them'} up by themselves.`}
        </Notice>
      )}
      {answer?.whole && answer.unread > 0 && answer.counts.missing > 0 && (
        <Notice>
          {`${countOf(answer.unread, 'record')} of this account ${answer.unread === 1 ? 'has' : 'have'} no number that could be read: a line that was not found may name one of them.`}
        </Notice>
      )}
      {isFetching && !list?.complete && (answer || busy) && (
        <div className={classes.progress}>
          <LoadingNumbers list={list} />
        </div>
      )}
      {answer || busy ? (
        <Results answer={answer} growing={isFetching && !list?.complete} />
      ) : (
        <EmptyState title="Nothing looked up yet">
          Paste what a ticket or a file says: one number or UUID a line, in any spelling, also among
          other words. Up to {formatCount(MOST_LINES)} lines; nothing of it leaves this page.
        </EmptyState>
      )}
    </Page>
  )
}

/** What of a text is looked at: its first lines, and the start of each. */
function lookedAt(text: string) {
  const lines = text.split('\n', MOST_LINES).map((line) => line.slice(0, LONGEST_LINE))
  const shown = lines.join('\n')
  // A text may end with its last line's end.
  return shown.length >= text.length - 1 ? text : shown
}

type PasteBoxProps = {
  initial: () => { text: string }
  onType: (text: string) => void
  onLookUp: (text: string) => void
}

/** The box for many lines. What is in it is the browser's: a text of a million characters is not drawn again with each key. */
function PasteBox({ initial, onType, onLookUp }: PasteBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [empty, setEmpty] = useState(false)
  /** What is looked up, where that is more than the box shows. */
  const [whole, setWhole] = useState<string | null>(null)
  const { on } = useDisguise()

  const show = useCallback((text: string) => {
    const shown = lookedAt(text)
    if (box.current) box.current.value = shown
    setWhole(shown === text ? null : text)
  }, [])

  useLayoutEffect(() => show(initial().text), [initial, show])

  /** A browser takes seconds to draw tens of thousands of lines, or one of a megabyte; all else is pasted by it. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text')
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd)
    if (lookedAt(text) === text) return
    event.preventDefault()
    setEmpty(false)
    show(text)
    onType(text)
  }

  function submit(event: FormEvent | KeyboardEvent) {
    event.preventDefault()
    const text = whole ?? box.current?.value ?? ''
    setEmpty(text.trim() === '')
    if (text.trim() === '') box.current?.focus()
    else onLookUp(text)
  }

  return (
    <form onSubmit={submit} className={classes.form}>
      <label htmlFor="triage-lines" className={classes.label}>
        Numbers or UUIDs
      </label>
      <div className={classes.paste}>
        <textarea
          ref={box}
          id="triage-lines"
          className={classes.box}
          data-hidden={on || undefined}
          rows={5}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          placeholder="One per line, or paste the ticket"
          aria-invalid={empty || undefined}
          aria-describedby={empty ? 'triage-empty' : whole !== null ? 'triage-more' : undefined}
          onPaste={onPaste}
          onChange={(event) => {
            setEmpty(false)
            setWhole(null)
            onType(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
          }}
        />
        <Button type="submit" title="Look up (Ctrl or ⌘ + Enter)">
          Look up
        </Button>
      </div>
      {whole !== null && (
        <p id="triage-more" role="status" className={classes.quiet}>
          {`The box shows what is looked at: the first ${formatCount(MOST_LINES)} lines, ${formatCount(LONGEST_LINE)} characters of each.`}
        </p>
      )}
      {empty && (
        <p id="triage-empty" role="alert" className={classes.error}>
          There is nothing to look up: paste numbers or UUIDs first.
        </p>
      )}
    </form>
  )
}
