import { useMemo } from 'react'
import { type CompareRow, compareLeases } from '#domain/lookup/compare/compare-leases.ts'
import { Skeleton } from '#ui/page/skeleton.tsx'
import { countOf } from '#ui/value/format.ts'
import { useTnText } from '#ui/value/lease/tn-text.ts'
import { ComparedHead } from './compared-head.tsx'
import { ComparedValue } from './compared-value.tsx'
import classes from './comparison.module.css'
import type { Compared } from './use-compared.ts'

type ComparisonProps = {
  columns: readonly Compared[]
  groups: ReturnType<typeof useGroups>
  /** The uuid of the number that the others are compared with. */
  reference: string | null
  onReference: (uuid: string) => void
  onRemove: (uuid: string) => void
  /** Equal rows are hidden. */
  onlyDifferences: boolean
  /** The address of the comparison. */
  from: string
}

/** Numbers side by side, field by field, differences first. */
export function Comparison(props: ComparisonProps) {
  const { columns, groups, reference, onlyDifferences, from } = props
  const textOf = useTnText()
  const names = columns.map(({ uuid, row }) => textOf(row) ?? uuid.slice(0, 8))
  return (
    <section
      aria-label="Comparison, scrollable"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={classes.scroller}
    >
      {/* The roles are said because on a phone the rows are no table cells any more. */}
      <table
        role="table"
        aria-label="Comparison"
        className={classes.table}
        style={{ '--numbers': columns.length } as React.CSSProperties}
      >
        <thead role="rowgroup">
          <tr role="row" className={classes.head}>
            <th role="columnheader" scope="col" className={classes.corner}>
              Field
            </th>
            {columns.map((column, place) => (
              <th
                key={column.uuid}
                role="columnheader"
                scope="col"
                aria-label={names[place]}
                className={classes.column}
                data-reference={column.uuid === reference || undefined}
              >
                <ComparedHead
                  column={column}
                  name={names[place] as string}
                  reference={column.uuid === reference}
                  onReference={() => props.onReference(column.uuid)}
                  onRemove={() => props.onRemove(column.uuid)}
                  from={from}
                />
              </th>
            ))}
          </tr>
        </thead>
        {groups ? (
          groups
            .filter(({ equal, rows }) => rows.length > 0 && !(equal && onlyDifferences))
            .map(({ title, rows }) => (
              <tbody key={title} role="rowgroup">
                <tr role="row" className={classes.group}>
                  <th role="rowheader" scope="row" colSpan={columns.length + 1}>
                    {`${title}: ${countOf(rows.length, 'field')}`}
                  </th>
                </tr>
                {rows.map((row) => (
                  <Row key={row.path} row={row} columns={columns} names={names} />
                ))}
              </tbody>
            ))
        ) : (
          <PendingRows columns={columns} />
        )}
      </table>
    </section>
  )
}

/** The rows by what became of them; null while there are not two numbers to compare. */
export function useGroups(columns: readonly Compared[], reference: string | null) {
  const here = columns.filter((it) => it.is === 'lease')
  const leases = here.map(({ lease }) => lease)
  const place = here.findIndex(({ uuid }) => uuid === reference)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the leases are the same while each of them is
  return useMemo(() => {
    if (leases.length < 2) return null
    const rows = compareLeases(leases, place)
    const isEqual = ({ cells }: CompareRow) => cells.every(({ state }) => state === 'equal')
    return [
      { title: 'Differs', rows: rows.filter(({ differs }) => differs), equal: false },
      {
        title: 'Not compared',
        rows: rows.filter((row) => !row.differs && !isEqual(row)),
        equal: false,
      },
      { title: 'Equal', rows: rows.filter(isEqual), equal: true },
    ]
  }, [place, ...Array.from({ length: 5 }, (_, i) => leases[i])])
}

type RowProps = { row: CompareRow; columns: readonly Compared[]; names: readonly string[] }

function Row({ row, columns, names }: RowProps) {
  const { path, name, cells } = row
  let next = 0
  return (
    <tr role="row" className={classes.row}>
      <th role="rowheader" scope="row" className={classes.field} title={path}>
        {name}
      </th>
      {columns.map(({ uuid, is }, place) => {
        const cell = is === 'lease' ? cells[next++] : undefined
        return (
          <td
            key={uuid}
            role="cell"
            className={classes.value}
            data-number={names[place]}
            data-state={cell?.state ?? 'absent'}
            translate="no"
          >
            {cell && (
              <div>
                <ComparedValue path={path} cell={cell} />
              </div>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** Grey bars where the values will stand, as long as any is on its way. */
function PendingRows({ columns }: { columns: readonly Compared[] }) {
  if (!columns.some(({ is }) => is === 'pending')) return null
  return (
    <tbody role="rowgroup" aria-busy>
      {[70, 50, 60, 40, 65, 45].map((width) => (
        <tr key={width} role="row" className={classes.row}>
          <th role="rowheader" scope="row" className={classes.field}>
            <Skeleton height={12} marginBlock={4} width={`${width}%`} />
          </th>
          {columns.map(({ uuid }) => (
            <td key={uuid} role="cell" className={classes.value}>
              <Skeleton height={12} marginBlock={4} width={`${width}%`} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
