import { known, numberOf } from '#domain/record/schema/related.ts'
import type { TnRow } from '#domain/rows/tn-row.ts'
import type { Column } from '#ui/data-table/columns.ts'
import { OwnLinks, ownTemplates } from '#ui/value/lease/own-links.tsx'

/** The column of links into other programs; none where no template can be used. */
export function linkColumns(): Column<TnRow>[] {
  const { good } = ownTemplates()
  if (good.length === 0) return []
  return [
    {
      id: 'links',
      header: 'Links',
      size: 60 + good.length * 90,
      hiddenAtFirst: true,
      unsorted: true,
      cell: (row) => (
        <OwnLinks
          templates={good}
          uuid={row.uuid}
          tn={numberOf(row)}
          account={known(row.account)?.uuid ?? null}
        />
      ),
    },
  ]
}
