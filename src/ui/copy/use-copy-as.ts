import { useEffect, useRef, useState } from 'react'
import type { CopyForm } from '#domain/csv/copy-forms.ts'
import type { CsvTable } from '#domain/csv/csv.ts'
import type { ExportRows } from '#ui/export/written-rows.ts'
import { TOLD } from './copy-button.tsx'
import { copyText as toClipboard } from './copy-text.ts'

/** Where a copy stands; `refused` where the browser does not let the page copy, with the text to be taken. */
export type CopyState =
  | { is: 'idle' | 'running' | 'failed' }
  | { is: 'copied'; form: CopyForm; rows: number }
  | { is: 'refused'; text: string }

/** Copies rows of the table that `load` brings, one text at a time. Leaving the screen stops it. */
export function useCopyAs<Row>(load: () => Promise<CsvTable<Row>>) {
  const [state, setState] = useState<CopyState>({ is: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** `shown` are the table's columns that are copied, in their order. */
  async function copy(rows: ExportRows<Row>, form: CopyForm, shown: readonly string[]) {
    if (running.current) return
    const leaving = new AbortController()
    running.current = leaving
    setState({ is: 'running' })
    try {
      const [table, { copyText }] = await Promise.all([
        load(),
        import('#ui/export/written-rows.ts'),
      ])
      const text = await copyText(rows, form, { table, shown, signal: leaving.signal })
      const done = await toClipboard(text, true)
      setState(done ? { is: 'copied', form, rows: rows.count } : { is: 'refused', text })
    } catch {
      setState({ is: leaving.signal.aborted ? 'idle' : 'failed' })
    } finally {
      running.current = null
    }
  }

  // Told as long as any other copy.
  useEffect(() => {
    if (state.is !== 'copied') return
    const timer = setTimeout(setState, TOLD, { is: 'idle' })
    return () => clearTimeout(timer)
  }, [state])

  return { state, copy, close: () => setState({ is: 'idle' }) }
}
