import { Popover } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { cloneElement, useRef, useState } from 'react'
import { BUILT_IN_VIEWS, type View } from '#domain/numbers/views/saved-views.ts'
import {
  addView,
  removeView,
  renameView,
  setDefaultView,
  updateView,
} from '#domain/numbers/views/view-changes.ts'
import { type MenuTarget, useLateDropdown } from '#ui/late-menu.tsx'
import { Mantine } from '#ui/mantine.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { useStored } from '#ui/stored.ts'
import { useViewsChange } from './use-views-change.ts'
import { ViewsFiles } from './views-files.tsx'
import { ViewsList } from './views-list.tsx'
import { ViewsMessage } from './views-message.tsx'
import { ViewNameForm } from './views-name-form.tsx'
import classes from './views-panel.module.css'
import { savedViews } from './views-store.ts'

type ViewsProps = {
  /** The URL query of the view on screen, without its question mark. */
  search: string
  /** Goes to a view, by its URL query. */
  onOpen: (search: string) => void
}

/** The button with the views under it. */
export function ViewsPanel({ target, search, onOpen }: ViewsProps & { target: MenuTarget }) {
  const { ref, dropdown } = useLateDropdown()
  const { opened, onChange: setOpened } = dropdown

  return (
    <Mantine>
      <Popover
        {...dropdown}
        width={320}
        trapFocus
        returnFocus
        // Escape leaves a name that is being typed first.
        closeOnEscape={false}
      >
        <Popover.Target>
          {cloneElement(target, { ref, onClick: () => setOpened(!opened) })}
        </Popover.Target>
        <Popover.Dropdown
          className={classes.dropdown}
          onKeyDown={(event) => event.key === 'Escape' && setOpened(false)}
        >
          <ViewsChoice
            search={search}
            onOpen={(chosen) => {
              setOpened(false)
              onOpen(chosen)
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Mantine>
  )
}

/** Everything that can be done with views. */
function ViewsChoice({ search, onOpen }: ViewsProps) {
  const saved = useStored(savedViews)
  const { said, change, attempt } = useViewsChange()
  const [naming, setNaming] = useState<'new' | View | null>(null)
  const body = useRef<HTMLDivElement>(null)

  /** What had the focus goes away; it must not fall to the page behind. */
  const settle = () => {
    setNaming(null)
    body.current?.focus({ preventScroll: true })
  }
  const save = (name: string) => {
    const changed =
      naming === 'new' || naming === null
        ? addView(savedViews.get(), name, search)
        : renameView(savedViews.get(), naming.name, name)
    const error = change(changed, { text: naming === 'new' ? 'View saved.' : 'View renamed.' })
    if (error === null) settle()
    return error
  }
  const lists = {
    search,
    defaultName: saved.default,
    onOpen: (view: View) => onOpen(view.search),
    onDefault: ({ name }: View, make: boolean) =>
      attempt(
        { saved: setDefaultView(savedViews.get(), make ? name : null) },
        { text: `Numbers open ${make ? `with “${name}”` : 'without a view'} from now on.` },
      ),
  }

  return (
    <div ref={body} tabIndex={-1} className={classes.body}>
      <ViewsList title="Ready-made views" views={BUILT_IN_VIEWS} {...lists} />
      {saved.views.length > 0 && (
        <ViewsList
          title="Your views"
          views={saved.views}
          {...lists}
          onUpdate={({ name }) => {
            const before = savedViews.get()
            attempt(updateView(before, name, search), {
              text: `“${name}” is now what the numbers show.`,
              undo: before,
            })
            settle()
          }}
          onRename={setNaming}
          onDelete={({ name }) => {
            const before = savedViews.get()
            attempt(
              { saved: removeView(before, name) },
              { text: `“${name}” is deleted.`, undo: before },
            )
            settle()
          }}
        />
      )}
      <ViewsMessage
        said={said}
        onUndo={(before) => {
          attempt({ saved: before }, { text: 'Brought back.' })
          settle()
        }}
      />
      {naming === null ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon path={mdiPlus} size={14} />}
          onClick={() => setNaming('new')}
        >
          Save this view
        </Button>
      ) : (
        <ViewNameForm
          key={naming === 'new' ? '' : naming.name}
          label={naming === 'new' ? 'Name of this view' : `New name of ${naming.name}`}
          name={naming === 'new' ? '' : naming.name}
          onSave={save}
          onCancel={settle}
        />
      )}
      <ViewsFiles attempt={attempt} />
    </div>
  )
}
