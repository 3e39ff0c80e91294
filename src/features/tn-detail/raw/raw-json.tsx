import { mdiChevronDown, mdiChevronUp, mdiMagnify } from '@mdi/js'
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { exactJson } from '#domain/text/exact-number.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { TextInput } from '#ui/page/text-input.tsx'
import { usePrinting } from '#ui/use-printing.ts'
import { useSteps } from '#ui/use-steps.ts'
import { formatCount } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { ContractNotes } from './contract-notes.tsx'
import { FIRST, type Line, linesOf, openAtFirst } from './json-lines.ts'
import { type Trail, trailTo } from './json-path.ts'
import { MOST_FOUND } from './json-search.ts'
import { JsonTree } from './json-tree.tsx'
import classes from './raw-json.module.css'
import type { Asked } from './raw-view.ts'
import { useJsonSearch } from './use-json-search.ts'

/** Characters of a search that are kept. */
const MOST_TYPED = 2000

type RawJsonProps = {
  kind: 'lease' | 'plan'
  /** The record as it came, redacted. */
  raw: unknown
  /** What of it a person asked to see. */
  asked: Asked | null
}

/** A record as it came: to go through, to search, to copy a part or the whole of, and how it stands to its contract. */
export function RawJson({ kind, raw: sent, asked }: RawJsonProps) {
  const { on, recording } = useDisguise()
  /** Undefined while it is being hidden. */
  const raw = useSteps(useCallback(() => recording(sent), [recording, sent]))
  const box = useRef<HTMLDivElement>(null)
  const [unfolded, setUnfolded] = useState(() => ({
    open: openAtFirst(sent),
    shown: new Map<string, number>() as ReadonlyMap<string, number>,
  }))
  const [at, setAt] = useState('')
  const [absent, setAbsent] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  // What is hidden is found by what it is; its path is the same.
  const found = useJsonSearch(sent, typed)
  const lines = useMemo(() => (raw === undefined ? [] : linesOf(raw, unfolded)), [raw, unfolded])
  const printing = usePrinting()
  const chosen = lines.find(({ path }) => path === at)

  function choose(path: string) {
    setAt(path)
    setAbsent(null)
  }

  /** Opens everything around a place, so that it is seen. */
  function reveal(trail: Trail) {
    setUnfolded(({ open, shown }) => ({
      open: new Set([...open, ...trail.slice(0, -1).map(({ path }) => path)]),
      shown: new Map([
        ...shown,
        ...trail.slice(1).map(({ place }, inner): [string, number] => {
          const around = (trail[inner] as Trail[number]).path
          const least = Math.ceil((place + 1) / FIRST) * FIRST
          return [around, Math.max(shown.get(around) ?? FIRST, least)]
        }),
      ]),
    }))
    choose(trail.at(-1)?.path ?? '')
  }

  const shown = useRef<Asked | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time something is asked for, once
  useLayoutEffect(() => {
    if (!asked || raw === undefined || shown.current === asked) return
    shown.current = asked
    const { trail, whole } = trailTo(raw, asked.path)
    reveal(trail)
    setAbsent(whole ? null : asked.path)
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [asked, raw])

  function fold(line: Line, open: boolean) {
    if (line.more !== undefined) {
      const around = line.path.slice(0, -1)
      setUnfolded(({ shown, ...rest }) => ({
        ...rest,
        shown: new Map(shown).set(around, (shown.get(around) ?? FIRST) + FIRST),
      }))
    } else if (line.inside) {
      setUnfolded((before) => {
        const paths = new Set(before.open)
        if (open) paths.add(line.path)
        else paths.delete(line.path)
        return { ...before, open: paths }
      })
    }
  }

  const place = found?.indexOf(at) ?? -1

  function go(step: 1 | -1) {
    if (!found || found.length === 0) return
    const next = place < 0 ? (step === 1 ? 0 : found.length - 1) : place + step
    const path = found[(next + found.length) % found.length] as string
    reveal(trailTo(raw, path).trail)
    box.current?.scrollIntoView({ block: 'nearest' })
  }

  function onSearchKey(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }

  if (raw === undefined) return <Skeleton height={480} />
  return (
    <div className={classes.raw}>
      <ContractNotes kind={kind} raw={raw} onShow={(path) => reveal(trailTo(raw, path).trail)} />
      <div className={classes.head}>
        <div className={classes.search}>
          <TextInput
            type="search"
            aria-label="Find in raw JSON"
            placeholder="Field, value or path"
            className={classes.box ?? ''}
            data-hidden={on || undefined}
            leftSection={<Icon path={mdiMagnify} size={14} />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value.slice(0, MOST_TYPED))}
            onKeyDown={onSearchKey}
          />
          <IconButton aria-label="Previous match" disabled={!found?.length} onClick={() => go(-1)}>
            <Icon path={mdiChevronUp} size={16} />
          </IconButton>
          <IconButton aria-label="Next match" disabled={!found?.length} onClick={() => go(1)}>
            <Icon path={mdiChevronDown} size={16} />
          </IconButton>
          <span role="status" className={classes.quiet}>
            {typed.trim() !== '' && matches(found, place)}
          </span>
        </div>
        <CopyButton label="Copy JSON" text={() => exactJson(raw, 2)} hidden />
      </div>
      {printing ? (
        <pre className={classes.printed}>{exactJson(raw, 2)}</pre>
      ) : (
        <JsonTree
          box={box}
          lines={lines}
          at={at}
          sought={typed}
          onAt={choose}
          onFold={fold}
          onLeave={() => asked?.from?.focus()}
        />
      )}
      <div className={classes.head}>
        <span className={classes.path}>
          {absent && (
            <span className={classes.quiet}>{`${absent} is not in the answer. Around it: `}</span>
          )}
          <code translate="no">{at || '(record)'}</code>
        </span>
        <span className={classes.copies}>
          <CopyButton label="Copy path" text={at || '(record)'} />
          <CopyButton
            label="Copy value"
            text={() => exactJson(chosen?.more === undefined ? chosen?.value : null, 2)}
            hidden
          />
        </span>
      </div>
    </div>
  )
}

function matches(found: readonly string[] | null, place: number) {
  if (!found) return 'Searching…'
  if (found.length === 0) return 'Not found'
  const all = `${formatCount(found.length)}${found.length === MOST_FOUND ? ' or more' : ''}`
  return place < 0 ? `${all} found` : `${formatCount(place + 1)} of ${all}`
}
