import { IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useState } from 'react'
import { ExactNumber } from '#domain/text/exact-number.ts'
import { countOf, formatCount } from '#ui/value/format.ts'
import { marked } from '#ui/value/mark.tsx'
import type { Line } from './json-lines.ts'
import { foundIn, leafText } from './json-search.ts'
import classes from './raw-json.module.css'

/** Height of a line in pixels, as the sheet has it. */
const LINE = 20
/** Lines that are drawn above and below what is in sight. */
const SPARE = 20
/** Lines in sight before the box is measured. */
const IN_SIGHT = 24
/** Characters of a text that a line shows. */
const LONGEST = 2000

type JsonTreeProps = {
  box: RefObject<HTMLDivElement | null>
  lines: readonly Line[]
  /** The path of the chosen line. */
  at: string
  /** What is searched for. */
  sought: string
  onAt: (path: string) => void
  /** Opens or closes what a line has in it, or shows more of it. */
  onFold: (line: Line, open: boolean) => void
  /** Escape was pressed. */
  onLeave: () => void
}

/** A record as a tree of lines, of which only those in sight are in the page. Source: ARIA APG, "Tree View". */
export function JsonTree({ box, lines, at, sought, onAt, onFold, onLeave }: JsonTreeProps) {
  const id = useId()
  const [top, setTop] = useState(0)
  const height = box.current?.clientHeight || IN_SIGHT * LINE
  const first = Math.max(0, Math.floor(top / LINE) - SPARE)
  const last = Math.min(lines.length, Math.ceil((top + height) / LINE) + SPARE)
  const chosen = Math.max(
    0,
    lines.findIndex(({ path }) => path === at),
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: what opens or closes above moves the chosen line
  useLayoutEffect(() => {
    const element = box.current
    if (!element || element.clientHeight === 0) return
    const above = chosen * LINE
    if (above < element.scrollTop) element.scrollTop = above
    else if (above + LINE > element.scrollTop + element.clientHeight) {
      element.scrollTop = above + 2 * LINE - element.clientHeight
    }
    setTop(element.scrollTop)
  }, [box, chosen, at])

  function onKeyDown(event: KeyboardEvent) {
    const line = lines[chosen]
    const go = (place: number) =>
      onAt((lines[Math.min(Math.max(place, 0), lines.length - 1)] as Line).path)
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(chosen + 1),
      ArrowUp: () => go(chosen - 1),
      PageDown: () => go(chosen + 15),
      PageUp: () => go(chosen - 15),
      Home: () => go(0),
      End: () => go(lines.length - 1),
      ArrowRight: () => line && (line.open ? go(chosen + 1) : onFold(line, true)),
      ArrowLeft: () => line && (line.open ? onFold(line, false) : go(parentOf(lines, chosen))),
      Enter: () => line && onFold(line, !line.open),
      ' ': () => line && onFold(line, !line.open),
      Escape: onLeave,
    }
    const run = keys[event.key]
    if (!run || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    run()
  }

  return (
    <div
      ref={box}
      role="tree"
      aria-label="Record"
      tabIndex={0}
      aria-activedescendant={`${id}-${chosen}`}
      translate="no"
      className={classes.tree}
      onKeyDown={onKeyDown}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="none" className={classes.lines} style={{ height: lines.length * LINE }}>
        {lines.slice(first, last).map((line, offset) => (
          <TreeLine
            key={line.path}
            id={`${id}-${first + offset}`}
            line={line}
            place={first + offset}
            chosen={first + offset === chosen}
            sought={sought}
            onAt={onAt}
            onFold={onFold}
          />
        ))}
        {(chosen < first || chosen >= last) && lines[chosen] && (
          <TreeLine
            id={`${id}-${chosen}`}
            line={lines[chosen]}
            place={chosen}
            chosen
            sought={sought}
            onAt={onAt}
            onFold={onFold}
          />
        )}
      </div>
    </div>
  )
}

function parentOf(lines: readonly Line[], place: number) {
  const depth = lines[place]?.depth ?? 0
  for (let at = place; at > 0; at--) if ((lines[at - 1] as Line).depth < depth) return at - 1
  return place
}

type TreeLineProps = Pick<JsonTreeProps, 'sought' | 'onAt' | 'onFold'> & {
  id: string
  line: Line
  place: number
  chosen: boolean
}

function TreeLine({ id, line, place, chosen, sought, onAt, onFold }: TreeLineProps) {
  const { path, depth, key, value, inside, open, more } = line
  const branch = inside !== null && inside > 0
  const foldable = branch || more !== undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the tree around has the focus and the keys
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={chosen}
      aria-expanded={branch ? open : undefined}
      className={classes.line}
      style={{ top: place * LINE, paddingLeft: 4 + depth * 16 }}
      title={path}
      onClick={() => {
        onAt(path)
        if (more !== undefined) onFold(line, true)
      }}
      onDoubleClick={() => branch && onFold(line, !open)}
    >
      <span
        aria-hidden
        className={classes.twist}
        onClick={(event) => {
          if (!foldable) return
          event.stopPropagation()
          onAt(path)
          onFold(line, !open)
        }}
      >
        {branch && <IconChevronRight size={14} />}
      </span>
      {key !== null && (
        <span className={classes.key}>
          {markedIn(String(key), sought)}
          {': '}
        </span>
      )}
      {more === undefined ? (
        <Value value={value} inside={inside} sought={sought} />
      ) : (
        <span className={classes.quiet}>{`Show more: ${formatCount(more)} are not shown`}</span>
      )}
    </div>
  )
}

function Value({ value, inside, sought }: Pick<Line, 'value' | 'inside'> & { sought: string }) {
  if (inside !== null) {
    const brackets = Array.isArray(value) ? ['[', ']'] : ['{', '}']
    const words = countOf(inside, Array.isArray(value) ? 'value' : 'field')
    return (
      <span className={classes.quiet}>
        {inside === 0 ? brackets.join('') : `${brackets[0]} ${words} ${brackets[1]}`}
      </span>
    )
  }
  const isText = typeof value === 'string'
  const text = leafText(value)
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text
  return (
    <bdi className={classes.value} data-kind={kindOf(value)}>
      {isText && '"'}
      {markedIn(isText ? JSON.stringify(cut).slice(1, -1) : cut, sought)}
      {isText && '"'}
      {cut !== text && (
        <span className={classes.quiet}>{` … ${countOf(text.length, 'character')} in all`}</span>
      )}
    </bdi>
  )
}

function kindOf(value: unknown) {
  if (typeof value === 'number' || value instanceof ExactNumber) return 'number'
  return typeof value === 'string' ? 'text' : 'word'
}

function markedIn(text: string, sought: string) {
  const found = foundIn(text, sought)
  return found ? marked(text, [found]) : text
}
