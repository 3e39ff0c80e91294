import { merged, type Range } from '#domain/query/match-ranges.ts'
import { type Mark, marked, plain } from './mark.tsx'
import classes from './uuid.module.css'

/** A uuid, shortened in the middle; whole on hover. */
export const Uuid = ({ uuid, mark = plain }: { uuid: string; mark?: Mark }) => (
  <span className={`mono ${classes.uuid}`} title={uuid} translate="no">
    {mark(uuid, 'uuid', short)}
  </span>
)

const HEAD = 8
const TAIL = 4

function short(uuid: string, ranges: readonly Range[]) {
  const tail = uuid.length - TAIL
  if (tail <= HEAD + 1) return marked(uuid, ranges)
  /** Where a character of the whole is shown; the ellipsis stands for those between. */
  const shownAt = (at: number) => (at < HEAD ? at : at < tail ? HEAD : at - tail + HEAD + 1)
  return marked(
    `${uuid.slice(0, HEAD)}…${uuid.slice(tail)}`,
    merged(ranges.map(([start, end]) => [shownAt(start), shownAt(end - 1) + 1])),
  )
}
