import { mdiMinus, mdiPlus } from '@mdi/js'
import type { ReactNode } from 'react'
import { Button, IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { Section } from '#ui/page/section.tsx'
import classes from './relation-picture.module.css'
import { useZoom } from './use-zoom.ts'

/** Sizes in pixels at full scale. */
const BOX = { width: 260, height: 72, gap: 12 }
const ROOT = 190
const BETWEEN = 56
const X = { number: 0, lease: ROOT + BETWEEN, relation: 2 * (ROOT + BETWEEN) }

/** One thing that a number hangs on, in the words of the outline. */
export type PictureNode = { kind: string; name: ReactNode; note?: ReactNode; missing?: boolean }

type RelationPictureProps = {
  number: PictureNode
  lease: PictureNode
  relations: readonly PictureNode[]
}

/**
 * The outline as a drawing: number, lease, and what that hangs on. Drawn by hand, as every box has its place: the keys
 * and the wheel scroll it, `+`, `-` and `0` (or the wheel with Ctrl) change its size.
 */
export function RelationPicture({ number, lease, relations }: RelationPictureProps) {
  const height = relations.length * (BOX.height + BOX.gap) - BOX.gap
  const width = X.relation + BOX.width
  const { box, zoom, zoomIn, zoomOut, fit, handlers } = useZoom(width)
  const middle = height / 2
  const centres = relations.map((_, place) => place * (BOX.height + BOX.gap) + BOX.height / 2)

  return (
    <Section
      title="Picture of the relationships"
      aside={
        <div className={classes.tools}>
          <IconButton aria-label="Zoom out" title="Zoom out" onClick={zoomOut}>
            <Icon path={mdiMinus} size={16} />
          </IconButton>
          <IconButton aria-label="Zoom in" title="Zoom in" onClick={zoomIn}>
            <Icon path={mdiPlus} size={16} />
          </IconButton>
          <Button variant="default" size="compact-sm" onClick={fit}>
            Fit
          </Button>
        </div>
      }
    >
      <section
        ref={box}
        aria-label="Picture"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className={classes.box}
        {...handlers}
      >
        <div className={classes.sheet} style={{ width: width * zoom, height: height * zoom }}>
          <div className={classes.drawing} style={{ width, height, transform: `scale(${zoom})` }}>
            <svg aria-hidden="true" width={width} height={height} className={classes.edges}>
              <path d={`M${ROOT} ${middle}H${X.lease}`} />
              {relations.map(({ kind, missing }, place) => (
                <path
                  key={kind}
                  data-missing={missing || undefined}
                  d={edge(X.lease + ROOT, middle, X.relation, centres[place] as number)}
                />
              ))}
            </svg>
            <ul className={classes.nodes}>
              <Node {...number} x={X.number} y={middle - BOX.height / 2} width={ROOT} />
              <Node {...lease} x={X.lease} y={middle - BOX.height / 2} width={ROOT} />
              {relations.map((it, place) => (
                <Node
                  key={it.kind}
                  {...it}
                  x={X.relation}
                  y={(centres[place] as number) - BOX.height / 2}
                  width={BOX.width}
                />
              ))}
            </ul>
          </div>
        </div>
      </section>
    </Section>
  )
}

/** A line that leaves one box and enters the other level. */
function edge(fromX: number, fromY: number, toX: number, toY: number) {
  const half = (fromX + toX) / 2
  return `M${fromX} ${fromY}C${half} ${fromY} ${half} ${toY} ${toX} ${toY}`
}

type NodeProps = PictureNode & { x: number; y: number; width: number }

const Node = ({ kind, name, note, missing, x, y, width }: NodeProps) => (
  <li
    className={classes.node}
    data-missing={missing || undefined}
    style={{ left: x, top: y, width, height: BOX.height }}
  >
    <span className={classes.kind}>{kind}</span>
    <span className={classes.name}>{name}</span>
    {note && <span className={classes.note}>{note}</span>}
  </li>
)
