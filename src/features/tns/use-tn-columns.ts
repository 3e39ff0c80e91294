import { useEffect, useState } from 'react'
import { tnColumns } from './tn-columns.tsx'

/** The columns of the numbers; with one of links where whoever serves this page has some, whose code comes then. */
export function useTnColumns() {
  const [columns, setColumns] = useState(tnColumns)
  useEffect(() => {
    if (!document.querySelector('meta[name="opentact-link"]')) return
    let left = false
    void import('./link-column.tsx').then(
      ({ linkColumns }) => left || setColumns([...tnColumns, ...linkColumns()]),
      // The other columns show all the same.
      () => null,
    )
    return () => {
      left = true
    }
  }, [])
  return columns
}
