import { useId } from 'react'
import { sameView, type View } from '#domain/numbers/saved-views.ts'
import classes from './views-panel.module.css'
import { ViewRow } from './views-row.tsx'

type ViewsListProps = {
  title: string
  views: readonly View[]
  /** The URL query on screen. */
  search: string
  defaultName: string | null
  onOpen: (view: View) => void
  /** Makes it the default, or no longer. */
  onDefault: (view: View, make: boolean) => void
  /** Only own views can be changed and deleted. */
  onUpdate?: (view: View) => void
  onRename?: (view: View) => void
  onDelete?: (view: View) => void
}

/** Views under a title, the one on screen marked. */
export function ViewsList({ title, views, search, defaultName, ...on }: ViewsListProps) {
  const id = useId()
  return (
    <div>
      <div id={id} className={classes.title}>
        {title}
      </div>
      <ul aria-labelledby={id} className={classes.list}>
        {views.map((view) => (
          <ViewRow
            key={view.name}
            view={view}
            active={sameView(view.search, search)}
            isDefault={view.name === defaultName}
            onOpen={() => on.onOpen(view)}
            onDefault={() => on.onDefault(view, view.name !== defaultName)}
            {...(on.onUpdate && { onUpdate: () => on.onUpdate?.(view) })}
            {...(on.onRename && { onRename: () => on.onRename?.(view) })}
            {...(on.onDelete && { onDelete: () => on.onDelete?.(view) })}
          />
        ))}
      </ul>
    </div>
  )
}
