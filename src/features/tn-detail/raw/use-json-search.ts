import { useEffect, useState } from 'react'
import { startSlices } from '#api/slices/in-slices.ts'
import { searchRecord } from './json-search.ts'

/** The paths in a record of what has the text that was typed, as far as it was looked through; null where none was. */
export function useJsonSearch(record: unknown, typed: string) {
  const [found, setFound] = useState<{ for: string; paths: readonly string[] } | null>(null)
  const wanted = typed.trim()
  useEffect(() => {
    if (wanted === '') return
    return startSlices(searchRecord(record, wanted), (paths) => setFound({ for: wanted, paths }))
  }, [record, wanted])
  return wanted === '' || found?.for !== wanted ? null : found.paths
}
