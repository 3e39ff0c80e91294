import { useEffect, useRef, useState } from 'react'
import type { CsvTable } from '#domain/csv/csv.ts'
import { download } from './export-download.ts'
import type { ExportRows } from './written-rows.ts'

/** Where an export stands: at rest, written to some percent, handed over, failed, or without the code that writes it. */
export type ExportState =
  | { is: 'idle' | 'failed' }
  | { is: 'lost'; again: () => void }
  | { is: 'running'; percent: number }
  | { is: 'done'; name: string }

/**
 * Makes one file at a time of the table that `load` brings, and hands it over. Leaving the screen stops it: its
 * rows may not outlive the session.
 */
export function useExport<Row>(load: () => Promise<CsvTable<Row>>) {
  const [state, setState] = useState<ExportState>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** `shown` are the table's columns that go into the file; null is everything that a row knows. */
  async function start(rows: ExportRows<Row>, shown: readonly string[] | null) {
    if (running.current) return
    const stopping = new AbortController()
    const { signal } = stopping
    running.current = stopping
    setState({ is: 'running', percent: 0 })
    try {
      const code = await withCode(load)
      if (!code) {
        setState({ is: 'lost', again: () => void start(rows, shown) })
        return
      }
      const file = await code.csvFile(rows, {
        table: code.table,
        shown,
        now: Date.now(),
        signal,
        onProgress: (share) => setState(written(Math.floor(share * 100))),
      })
      download(file)
      setState({ is: 'done', name: file.name })
    } catch {
      setState({ is: signal.aborted ? 'idle' : 'failed' })
    } finally {
      running.current = null
    }
  }

  return { state, start, stop: () => running.current?.abort() }
}

/** What a file says, once the code that writes it is here; null where either cannot be fetched. */
async function withCode<Row>(load: () => Promise<CsvTable<Row>>) {
  try {
    const [table, { csvFile }] = await Promise.all([
      load(),
      import('./written-rows.ts'),
      import('#domain/csv/csv.ts'),
    ])
    return { table, csvFile }
  } catch {
    return null
  }
}

/** The same object while the percent is the same, so that the screen is not drawn again. */
const written = (percent: number) => (before: ExportState) =>
  before.is === 'running' && before.percent === percent
    ? before
    : ({ is: 'running', percent } as const)
