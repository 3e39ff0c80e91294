import {
  FINDING_IDS,
  type FindingId,
  gradeOf,
  SEVERITIES,
  type Severity,
} from '#domain/findings/grades.ts'
import { checkOf } from '#domain/findings/rules.ts'
import type { TnFacet } from '#domain/numbers/tn-query.ts'
import { readAt, readFlag, readState } from '#domain/query/facet.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { TelephoneNumber } from '#domain/text/telephone-number.ts'
import { searchOf } from './link.ts'

/** What one rule finds wrong, at one severity, and with which numbers. */
export type AttentionLine = {
  id: FindingId
  severity: Severity
  /** What is wrong, and what to do about it. */
  title: string
  check: string
  count: number
  /** The first few of them. */
  first: { uuid: string | null; tn: TelephoneNumber | null }[]
  /** The URL query of the list that shows exactly them. */
  search: string
}

type Row = Pick<TnRow, 'uuid' | 'tn' | 'autorenew' | 'tnorder' | 'unreadable' | 'findings'>

const FIRST = 3

/** Gathers what is wrong in a list, a line a rule; the milder case of a rule is a line of its own. */
export class Attention {
  readonly #lines = new Map<string, { line: Omit<AttentionLine, 'search'>; cases: Set<string> }>()

  /** Counts what is wrong with a number. */
  add(row: Row) {
    for (const id of row.findings) {
      const { severity, title } = gradeOf(id, row)
      const key = `${id} ${title}`
      let entry = this.#lines.get(key)
      if (!entry) {
        entry = {
          line: { id, severity, title, check: checkOf(id, row), count: 0, first: [] },
          cases: new Set(),
        }
        this.#lines.set(key, entry)
      }
      const { line, cases } = entry
      line.count++
      if (line.first.length < FIRST) line.first.push({ uuid: row.uuid, tn: numberOf(row) })
      const decides = DECIDES[id]
      if (decides) cases.add(decides.read(row))
    }
  }

  /** The lines, worst first; none where nothing is wrong. */
  result(): AttentionLine[] {
    return [...this.#lines.values()]
      .map(({ line, cases }) => {
        const decides = DECIDES[line.id]
        const more = decides ? { [decides.facet]: [...cases] } : {}
        return { ...line, search: searchOf({ finding: [line.id], ...more }) }
      })
      .sort((a, b) => rankOf(a) - rankOf(b))
  }
}

/** The facet that decides between the cases of a rule: with its values a list shows one of the cases alone. */
const DECIDES: Partial<Record<FindingId, { facet: TnFacet; read: (row: Row) => string }>> = {
  E2: {
    facet: 'autorenew',
    read: (row) => readAt(row, 'autorenew', readFlag(row.autorenew)).value,
  },
  O1: {
    facet: 'state',
    read: (row) => readAt(row, 'tnorder.state', readState(row.tnorder)).value,
  },
}

const rankOf = ({ severity, id }: AttentionLine) =>
  SEVERITIES.indexOf(severity) * FINDING_IDS.length + FINDING_IDS.indexOf(id)
