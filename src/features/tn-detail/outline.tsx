import { useMemo } from 'react'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { LeaseRow } from '#domain/record/lease-row.ts'
import { formatDate } from '#ui/format.ts'
import { Section } from '#ui/section.tsx'
import { Uuid } from '#ui/uuid.tsx'
import classes from './outline.module.css'
import { OutlineNode, PendingNode } from './outline-node.tsx'
import { OutlineRelation } from './outline-relation.tsx'
import { othersOn, SHARED } from './sharing.ts'

type OutlineProps = { row: LeaseRow | null; name: string; uuid: string; list: TnList | null }

/** What the number hangs on, as a nested list, and who else hangs on it. */
export function Outline({ row, name, uuid, list }: OutlineProps) {
  const others = useMemo(
    () => SHARED.map(({ relation }) => row && othersOn(relation, row, list)),
    [row, list],
  )
  return (
    <Section title="Relationships" busy={!row}>
      <ul className={classes.tree}>
        <OutlineNode kind="Number" name={row ? <strong className="tabular">{name}</strong> : null}>
          <ul>
            <OutlineNode kind="Lease" name={row && <Uuid uuid={uuid} />} note={row && endOf(row)}>
              <ul>
                {SHARED.map((shared, place) =>
                  row ? (
                    <OutlineRelation
                      key={shared.relation}
                      {...shared}
                      row={row}
                      others={others[place] ?? null}
                    />
                  ) : (
                    <PendingNode key={shared.relation} kind={shared.kind} />
                  ),
                )}
              </ul>
            </OutlineNode>
          </ul>
        </OutlineNode>
      </ul>
    </Section>
  )
}

function endOf({ expired_on }: LeaseRow) {
  if (expired_on === null) return 'no end date'
  return `${expired_on < Date.now() ? 'ended' : 'ends'} ${formatDate(expired_on)}`
}
