import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useState } from 'react'
import type { Line } from './json-lines.ts'
import classes from './raw-json.module.css'
import { LINE, type LinesProps, TreeLine } from './tree-line.tsx'

/** Lines that are drawn above and below what is in sight. */
const SPARE = 20
/** Lines in sight before the box is measured. */
const IN_SIGHT = 24

type JsonTreeProps = LinesProps & {
  box: RefObject<HTMLDivElement | null>
  lines: readonly Line[]
  /** The path of the chosen line. */
  at: string
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
