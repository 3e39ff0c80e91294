import { mdiPlus } from '@mdi/js'
import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { idsWith, idsWithout, MOST_COMPARED } from '#domain/lookup/compare/compared-ids.ts'
import { openedFrom } from '#ui/list-screen/opened-from.ts'
import { WayBack } from '#ui/list-screen/way-back.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Button } from '#ui/page/button.tsx'
import { CountStatus } from '#ui/page/count-status.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { Page } from '#ui/page/page.tsx'
import { Switch } from '#ui/page/switch.tsx'
import { countOf, formatCount } from '#ui/value/format.ts'
import { AddressNotices } from './address-notices.tsx'
import classes from './compare-page.module.css'
import { Comparison, useGroups } from './comparison.tsx'
import { NumberChooser } from './number-chooser.tsx'
import { type Compared, useCompared } from './use-compared.ts'
import { useComparisonAddress } from './use-comparison-address.ts'

/** Two to five numbers field by field against one of them; which, the address says. */
export function ComparePage() {
  const { sent, read, wanted, all, from, change } = useComparisonAddress()
  const columns = useCompared(read.ids)
  const reference = referenceOf(columns, wanted)
  const groups = useGroups(columns, reference)
  const full = read.ids.length >= MOST_COMPARED
  const [choosing, setChoosing] = useState(read.ids.length < 2)
  const add = (uuid: string) => change({ ids: idsWith(sent, uuid) })
  const chooser = choosing && !full

  return (
    <Page title="Compare numbers" above={<ComparedFrom />} fill>
      <AddressNotices read={read} onChange={(ids) => change({ ids })} sent={sent} />
      {wanted !== null && reference !== null && reference !== wanted && (
        <Notice>The chosen reference cannot be compared with: another one stands in for it.</Notice>
      )}
      {read.ids.length > 0 && (
        <div className={classes.tools}>
          {groups && <CountStatus count={differing(groups)} />}
          <Switch
            label="Only differences"
            checked={!all}
            onChange={(only) => change({ rows: only ? null : 'all' })}
          />
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon path={mdiPlus} size={14} />}
            aria-expanded={chooser}
            aria-disabled={full}
            title={
              full ? `At most ${MOST_COMPARED} numbers are compared: remove one first.` : undefined
            }
            onClick={() => !full && setChoosing(!choosing)}
          >
            Add a number
          </Button>
        </div>
      )}
      {chooser && <NumberChooser columns={columns} onChoose={add} />}
      {read.ids.length > 0 && (
        <Comparison
          columns={columns}
          groups={groups}
          reference={reference}
          onReference={(uuid) => change({ ref: uuid })}
          onRemove={(uuid) => change({ ids: idsWithout(sent, [uuid]) })}
          onlyDifferences={!all}
          from={from}
        />
      )}
    </Page>
  )
}

/** The number that was chosen, else the first that can be compared with. */
function referenceOf(columns: readonly Compared[], wanted: string | null) {
  const usable = columns.filter(({ is }) => is === 'lease' || is === 'pending')
  return (usable.find(({ uuid }) => uuid === wanted) ?? usable[0])?.uuid ?? null
}

function differing(groups: NonNullable<ReturnType<typeof useGroups>>) {
  const [differ, , equal] = groups.map(({ rows }) => rows.length)
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  if (!differ)
    return `Nothing differs: ${formatCount(equal ?? 0)} of ${countOf(all, 'field')} equal`
  return `${formatCount(differ)} of ${countOf(all, 'field')} differ`
}

/** The way back to where the comparison was started from, past what was added and removed since. */
function ComparedFrom() {
  const { state } = useLocation()
  const opened = openedFrom(state)
  const { steps = 0 } = Object(state) as { steps?: number }
  const list = !opened || /^\/tns(?:$|[?#])/.test(opened.from)

  return (
    <div className={classes.back}>
      <WayBack
        opened={opened}
        steps={1 + steps}
        words={list ? 'Back to the list' : 'Back to the number'}
      />
    </div>
  )
}
