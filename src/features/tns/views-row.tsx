import { ActionIcon, UnstyledButton } from '@mantine/core'
import {
  IconDeviceFloppy,
  IconPencil,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { View } from '#domain/numbers/saved-views.ts'
import classes from './views-panel.module.css'

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
export function ViewRow({ view, active, isDefault, onOpen, onDefault, ...own }: ViewRowProps) {
  const { name } = view
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.open} aria-current={active || undefined} onClick={onOpen}>
        <bdi>{name}</bdi>
      </UnstyledButton>
      <Action label={`Make ${name} the default`} pressed={isDefault} onClick={onDefault}>
        {isDefault ? <IconStarFilled size={16} aria-hidden /> : <IconStar size={16} aria-hidden />}
      </Action>
      {own.onUpdate && !active && (
        <Action label={`Update ${name} to the current view`} onClick={own.onUpdate}>
          <IconDeviceFloppy size={16} aria-hidden />
        </Action>
      )}
      {own.onRename && (
        <Action label={`Rename ${name}`} onClick={own.onRename}>
          <IconPencil size={16} aria-hidden />
        </Action>
      )}
      {own.onDelete && (
        <Action label={`Delete ${name}`} onClick={own.onDelete}>
          <IconTrash size={16} aria-hidden />
        </Action>
      )}
    </li>
  )
}

type ActionProps = { label: string; pressed?: boolean; onClick: () => void; children: ReactNode }

const Action = ({ label, pressed, onClick, children }: ActionProps) => (
  <ActionIcon
    variant="subtle"
    color="gray"
    aria-label={label}
    aria-pressed={pressed}
    title={label}
    onClick={onClick}
  >
    {children}
  </ActionIcon>
)
