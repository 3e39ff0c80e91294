import type { CSSProperties } from 'react'
import { useLocation } from 'react-router-dom'
import type { AttentionLine } from '#domain/overview/attention.ts'
import { Link } from '#ui/page/link.tsx'
import { Section } from '#ui/page/section.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { Badge, toneOf } from '#ui/value/lease/badges.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import classes from './findings-section.module.css'
import { SkeletonLines } from './skeleton-lines.tsx'
import { type ListState, NOTHING_KNOWN } from './use-overview.ts'

type Props = {
  /** What is wrong, worst first; null while nothing was looked at. */
  lines: readonly AttentionLine[] | null
  state: ListState
}

/** What needs attention: one line a rule that fails. */
export function FindingsSection({ lines, state }: Props) {
  const most = Math.max(1, ...(lines ?? []).map(({ count }) => count))
  return (
    <Section title="Findings" long busy={state.pending}>
      {!lines && state.pending && <SkeletonLines lines={4} height={32} />}
      {lines && lines.length > 0 && (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <Line key={line.id + line.title} line={line} most={most} />
          ))}
        </ul>
      )}
      {(!lines || lines.length === 0) && <p className={classes.none}>{noneWords(state)}</p>}
    </Section>
  )
}

function noneWords({ numbers, pending, whole, none }: ListState) {
  if (none) return 'There is no number to look at.'
  if (numbers === 0) return pending ? 'Nothing is here yet.' : NOTHING_KNOWN
  const all = countOf(numbers, 'number')
  if (whole) return `Nothing wrong was found in ${all}, as far as the list tells.`
  return `Nothing wrong was found in the ${all} that are here.`
}

function Line({ line, most }: { line: AttentionLine; most: number }) {
  const { title, check, severity, count, first, search } = line
  const { pathname, search: here } = useLocation()
  const formatTn = useTnFormat()
  const share = { '--share': count / most } as CSSProperties
  return (
    <li className={classes.line} title={check}>
      <span className={classes.title}>
        <Badge tone={toneOf(severity)}>{title}</Badge>
        <span className="visually-hidden">{`, ${severity}`}</span>
      </span>
      <span className={classes.count}>{formatCount(count)}</span>
      <span aria-hidden className={classes.bar} style={share} data-tone={toneOf(severity)} />
      <span className={classes.first}>
        {first.map(({ uuid, tn }, place) => {
          const words = tn === null ? 'No number' : formatTn(tn)
          // One record may be sent twice.
          const key = `${uuid} ${place}`
          return uuid === null ? (
            <span key={key}>{words}</span>
          ) : (
            <Link key={key} to={`/tns/${uuid}`} state={{ from: pathname + here }}>
              {words}
            </Link>
          )
        })}
      </span>
      <Link
        to={`/tns?${search}`}
        className={classes.show}
        aria-label={`Show ${countOf(count, 'number')}: ${title}`}
      >
        Show
      </Link>
    </li>
  )
}
