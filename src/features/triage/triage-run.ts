import { startSlices } from '#api/slices/in-slices.ts'
import { gradeOf } from '#domain/findings/grades.ts'
import { Triage, type TriageResult } from '#domain/lookup/triage/triage.ts'
import { TriageIndex } from '#domain/lookup/triage/triage-index.ts'
import { readTriage, type TriageText } from '#domain/lookup/triage/triage-lines.ts'
import { numberOf } from '#domain/record/schema/related.ts'
import type { RowStore } from '#domain/rows/row-store.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'

/** A line of what was pasted, what it leads to, and that number. */
export type TriageRow = TriageResult & {
  key: string
  /** The number it leads to; also that of the line which it repeats. */
  row: TnRow | null
  /** What it may mean, some of them. */
  meant: readonly TnRow[]
  /** Every number of the account was looked through. */
  whole: boolean
  /** Its place among all by what was pasted. */
  rank: number
}

/** What a look-up says of all lines. */
export type TriageAnswer = {
  rows: readonly TriageRow[]
  counts: Readonly<Record<TriageResult['result'], number>>
  /** How many of the numbers found have a grave finding. */
  high: number
  /** Lines behind those that are looked up. */
  left: number
  /** How many numbers of the list could not be read. */
  unread: number
  whole: boolean
}

type Looked = { rows: RowStore; whole: boolean }

/** As many rows are looked at before the clock is. */
const FEW = 16

/**
 * Looks up one pasted text in a list that may still grow: again each time more of it is here. All of it in slices
 * between which the page goes on. `tell` hears each answer.
 */
export class TriageRun {
  readonly #text: string
  readonly #tell: (answer: TriageAnswer) => void
  #read: TriageText | null = null
  #index = new TriageIndex()
  #rows: RowStore | null = null
  #indexed = 0
  #unread = 0
  #latest: Looked | null = null
  #running = false
  #stop = () => {}

  constructor(text: string, tell: (answer: TriageAnswer) => void) {
    this.#text = text
    this.#tell = tell
  }

  /** Looks through the rows that there are now; `whole` says that they are all of the account. */
  over(rows: RowStore, whole: boolean) {
    this.#latest = { rows, whole }
    if (!this.#running) this.#run(this.#latest)
  }

  stop() {
    this.#stop()
  }

  #run(looked: Looked) {
    this.#running = true
    this.#stop = startSlices(this.#answer(looked), (answer) => {
      this.#running = false
      this.#tell(answer)
      if (this.#latest && this.#latest !== looked) this.#run(this.#latest)
    })
  }

  *#answer({ rows: store, whole }: Looked): Generator<void, TriageAnswer> {
    this.#read ??= yield* readTriage(this.#text)
    yield* this.#takeIn(store, this.#read)
    const triage = new Triage(this.#index)
    const rows: TriageRow[] = []
    const counts = { found: 0, missing: 0, repeated: 0, ambiguous: 0, none: 0 }
    let high = 0
    for (const line of this.#read.lines) {
      const row = rowOf(triage.of(line), store, whole)
      rows.push(row)
      counts[row.result]++
      if (row.result === 'found' && isGrave(row.row)) high++
      yield
    }
    rankPasted(rows)
    return { rows, counts, high, left: this.#read.left, unread: this.#unread, whole }
  }

  /** Takes what is new in the list into the index; all of another list. */
  *#takeIn(rows: RowStore, { lines }: TriageText): Generator<void, void> {
    if (rows !== this.#rows) {
      this.#index = new TriageIndex(new Set(lines.flatMap(({ uuids }) => uuids)))
      this.#rows = rows
      this.#indexed = 0
      this.#unread = 0
    }
    const end = rows.count
    while (this.#indexed < end) {
      const row = rows.at(this.#indexed)
      this.#index.add(row, this.#indexed)
      if (numberOf(row) === null) this.#unread++
      if (++this.#indexed % FEW === 0) yield
    }
  }
}

function rowOf(result: TriageResult, rows: RowStore, whole: boolean): TriageRow {
  const place = 'place' in result ? result.place : null
  return {
    ...result,
    key: String(result.line),
    row: place === null ? null : rows.at(place),
    meant: result.result === 'ambiguous' ? result.candidates.map((it) => rows.at(it)) : [],
    whole,
    rank: 0,
  }
}

/** By their characters: a collator takes a tenth of a second for 5,000 lines of any script. */
function rankPasted(rows: readonly TriageRow[]) {
  const sorted = rows.toSorted(({ pasted: a }, { pasted: b }) => (a < b ? -1 : Number(a > b)))
  for (const [rank, row] of sorted.entries()) row.rank = rank
}

function isGrave(row: TnRow | null) {
  const worst = row?.findings[0]
  return row && worst ? gradeOf(worst, row).severity === 'high' : false
}
