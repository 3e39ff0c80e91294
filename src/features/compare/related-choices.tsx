import { useMemo } from 'react'
import { groupWords, relatedIn } from '#domain/lookup/related-numbers.ts'
import { isWhole } from '#domain/numbers/tn-list.ts'
import { toUuid } from '#domain/text/uuid.ts'
import { usePass } from '#ui/use-pass.ts'
import { countOf } from '#ui/value/format.ts'
import { Choice, Choices, type ChoicesProps } from './choices.tsx'
import classes from './number-chooser.module.css'
import type { Compared } from './use-compared.ts'

/** So many of each group are offered. */
const OFFERED = 3

/** The numbers that share something with one, a few of each group. */
export function RelatedChoices({ of, list, here, onChoose }: ChoicesProps & { of: Compared }) {
  const { uuid } = of
  const lease = of.is === 'lease' ? of.lease : null
  const begin = useMemo(() => relatedIn(uuid, lease), [uuid, lease])
  const found = usePass(list, begin)
  if (!list || found?.begin !== begin) {
    return <p className={classes.quiet}>Looking for related numbers…</p>
  }
  const groups = found.result
  if (groups.length === 0) {
    return (
      <p className={classes.quiet}>
        {isWhole(found.list)
          ? 'No other number shares anything with it.'
          : 'No number that has arrived shares anything with it.'}
      </p>
    )
  }
  const offered = new Set(here)
  /** The first of a group that stand in no group before. */
  const offer = (places: readonly number[]) => {
    const uuids = places.flatMap(
      (place) => toUuid(found.list.index.rows.at(place).uuid ?? '') ?? [],
    )
    const fresh = uuids.filter((it) => !offered.has(it)).slice(0, OFFERED)
    for (const it of fresh) offered.add(it)
    return fresh
  }
  return (
    <div className={classes.groups}>
      {groups.map(({ by, count, places, odd }) => {
        const uuids = offer(places)
        return (
          uuids.length > 0 && (
            <Choices
              key={by}
              title={`${groupWords({ by })}: ${countOf(count, 'number')}`}
              note={odd.map(({ words }) => words).join('; ')}
            >
              {uuids.map((it) => (
                <Choice key={it} uuid={it} list={list} onChoose={onChoose} />
              ))}
            </Choices>
          )
        )
      })}
    </div>
  )
}
