import {
  mdiContentSaveOutline,
  mdiPencilOutline,
  mdiStar,
  mdiStarOutline,
  mdiTrashCanOutline,
} from '@mdi/js'
import { type ReactNode, useId } from 'react'
import type { View } from '#domain/numbers/views/saved-views.ts'
import { sameView } from '#domain/numbers/views/view-changes.ts'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './views-panel.module.css'

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

type ViewRowProps = {
  view: View
  /** It is what the screen shows. */
  active: boolean
  isDefault: boolean
  onOpen: () => void
  onDefault: () => void
  /** Only own views can be changed and deleted. */
  onUpdate?: () => void
  onRename?: () => void
  onDelete?: () => void
}

/** One view: opens it, makes it the default, updates, renames and deletes it. */
function ViewRow({ view, active, isDefault, onOpen, onDefault, ...own }: ViewRowProps) {
  const name = useDisguise().text(view.name)
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={`plain-button ${classes.open}`}
        aria-current={active || undefined}
        onClick={onOpen}
      >
        <bdi>{name}</bdi>
      </button>
      <Action label={`Make ${name} the default`} pressed={isDefault} onClick={onDefault}>
        {isDefault ? <Icon path={mdiStar} size={16} /> : <Icon path={mdiStarOutline} size={16} />}
      </Action>
      {own.onUpdate && !active && (
        <Action label={`Update ${name} to the current view`} onClick={own.onUpdate}>
          <Icon path={mdiContentSaveOutline} size={16} />
        </Action>
      )}
      {own.onRename && (
        <Action label={`Rename ${name}`} onClick={own.onRename}>
          <Icon path={mdiPencilOutline} size={16} />
        </Action>
      )}
      {own.onDelete && (
        <Action label={`Delete ${name}`} onClick={own.onDelete}>
          <Icon path={mdiTrashCanOutline} size={16} />
        </Action>
      )}
    </li>
  )
}

type ActionProps = { label: string; pressed?: boolean; onClick: () => void; children: ReactNode }

const Action = ({ label, pressed, onClick, children }: ActionProps) => (
  <IconButton aria-label={label} aria-pressed={pressed} title={label} onClick={onClick}>
    {children}
  </IconButton>
)
