import { mdiChevronRight } from '@mdi/js'
import { ExactNumber } from '#domain/text/exact-number.ts'
import { Icon } from '#ui/page/icon.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { marked } from '#ui/value/mark.tsx'
import type { Line } from './json-lines.ts'
import { foundIn, leafText } from './json-search.ts'
import classes from './raw-json.module.css'

/** Height of a line in pixels, as the sheet has it. */
export const LINE = 20
/** Characters of a text that a line shows. */
const LONGEST = 2000

/** What is the same for all lines of a tree. */
export type LinesProps = {
  /** What is searched for. */
  sought: string
  onAt: (path: string) => void
  /** Opens or closes what a line has in it, or shows more of it. */
  onFold: (line: Line, open: boolean) => void
}

type TreeLineProps = LinesProps & {
  id: string
  line: Line
  place: number
  chosen: boolean
}

/** One line of a record: its key, and its value or how many it holds. */
export function TreeLine({ id, line, place, chosen, sought, onAt, onFold }: TreeLineProps) {
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
        {branch && <Icon path={mdiChevronRight} size={14} />}
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
