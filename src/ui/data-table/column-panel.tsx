import { mdiArrowDown, mdiArrowUp } from '@mdi/js'
import { useState } from 'react'
import { Button, IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { PanelGroup, SidePanel } from '#ui/page/side-panel.tsx'
import { Switch } from '#ui/page/switch.tsx'
import { type Stored, useStored } from '#ui/stored.ts'
import classes from './column-panel.module.css'
import type { Column } from './columns.ts'
import { WIDTHS, withinWidths } from './columns.ts'
import {
  DEFAULT_LAYOUT,
  DENSITIES,
  type Density,
  isShown,
  orderedIds,
  type TableLayout,
  withShown,
} from './table-layout.ts'

type ColumnPanelProps = {
  columns: readonly Column<never>[]
  store: Stored<TableLayout>
  /** Whether every row is in the page; null where they are anyway. */
  everyRow: boolean | null
  onEveryRow: (everyRow: boolean) => void
  onClose: () => void
}

/** Which columns show, in which order and how wide, and how tall rows are; remembered on this device. */
export function ColumnPanel(props: ColumnPanelProps) {
  const { columns, store, everyRow, onEveryRow, onClose } = props
  const layout = useStored(store)
  const ids = orderedIds(columns, layout)
  const change = (part: Partial<TableLayout>) => store.set({ ...layout, ...part })

  function move(id: string, by: -1 | 1) {
    const order = [...ids]
    const from = order.indexOf(id)
    order.splice(from, 1)
    order.splice(from + by, 0, id)
    change({ order })
  }

  return (
    <SidePanel id="columns" name="Columns" wide onClose={onClose} done="Show the table">
      <PanelGroup name="Rows">
        <div className={classes.densities}>
          {(Object.keys(DENSITIES) as Density[]).map((density) => (
            <label key={density}>
              <input
                type="radio"
                name="density"
                checked={layout.density === density}
                onChange={() => change({ density })}
              />
              {density}
            </label>
          ))}
        </div>
        <label className={classes.pin}>
          <input
            type="checkbox"
            checked={layout.pinned}
            onChange={(event) => change({ pinned: event.currentTarget.checked })}
          />
          Keep the first column in sight
        </label>
        {everyRow !== null && (
          <Switch label="Show all rows" checked={everyRow} onChange={onEveryRow} />
        )}
      </PanelGroup>
      <ol className={classes.columns}>
        {ids.map((id, place) => {
          const column = columns.find((it) => it.id === id) as Column<never>
          return (
            <ColumnLine
              key={id}
              column={column}
              shown={isShown(column, layout)}
              width={layout.widths[id]}
              onShow={(show) => store.set(withShown(layout, column, show))}
              onWidth={(width) => change({ widths: withWidth(layout.widths, id, width) })}
              onUp={place === 0 ? null : () => move(id, -1)}
              onDown={place === ids.length - 1 ? null : () => move(id, 1)}
            />
          )
        })}
      </ol>
      <div className={classes.end}>
        <Button variant="default" size="compact-sm" onClick={() => store.set(DEFAULT_LAYOUT)}>
          Reset
        </Button>
      </div>
    </SidePanel>
  )
}

function withWidth(widths: TableLayout['widths'], id: string, width: number | null) {
  const { [id]: _before, ...rest } = widths
  return width === null ? rest : { ...rest, [id]: width }
}

type ColumnLineProps = {
  column: Column<never>
  shown: boolean
  width: number | undefined
  onShow: (show: boolean) => void
  onWidth: (width: number | null) => void
  onUp: (() => void) | null
  onDown: (() => void) | null
}

function ColumnLine({ column, shown, width, onShow, onWidth, onUp, onDown }: ColumnLineProps) {
  const { header, size, rowHeader } = column
  return (
    <li className={classes.column}>
      <label className={classes.show}>
        <input
          type="checkbox"
          checked={shown}
          disabled={rowHeader}
          onChange={(event) => onShow(event.currentTarget.checked)}
        />
        <span>{header}</span>
      </label>
      <WidthField header={header} usual={size} width={width} onWidth={onWidth} />
      <IconButton
        size="sm"
        aria-label={`Move ${header} up`}
        disabled={onUp === null}
        onClick={() => onUp?.()}
      >
        <Icon path={mdiArrowUp} size={14} />
      </IconButton>
      <IconButton
        size="sm"
        aria-label={`Move ${header} down`}
        disabled={onDown === null}
        onClick={() => onDown?.()}
      >
        <Icon path={mdiArrowDown} size={14} />
      </IconButton>
    </li>
  )
}

type WidthFieldProps = {
  header: string
  /** The width where nobody chose one, in pixels. */
  usual: number
  width: number | undefined
  onWidth: (width: number | null) => void
}

/** The width of a column: each width within the limits shows as it is typed, others once the field is left or Enter is pressed. */
function WidthField({ header, usual, width, onWidth }: WidthFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = width === undefined ? '' : String(Math.round(width))

  function settle() {
    if (typed === null) return
    const wanted = Number.parseFloat(typed)
    onWidth(Number.isNaN(wanted) ? null : withinWidths(wanted))
    setTyped(null)
  }

  return (
    <input
      type="number"
      className={classes.width}
      aria-label={`Width of ${header}`}
      title="Width in pixels"
      step={10}
      min={WIDTHS.min}
      max={WIDTHS.max}
      placeholder={String(usual)}
      value={typed ?? shown}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        const wanted = Number.parseFloat(value)
        if (value === '') onWidth(null)
        else if (withinWidths(wanted) === wanted) onWidth(wanted)
      }}
      onBlur={settle}
      onKeyDown={({ key }) => key === 'Enter' && settle()}
    />
  )
}
