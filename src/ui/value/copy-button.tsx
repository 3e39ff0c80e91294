import { ActionIcon, Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from '@tabler/icons-react'

type CopyButtonProps = {
  /** The button's name: "Copy UUID". */
  label: string
  /** What to copy; a function where making it costs something. */
  text: string | (() => string)
  /** Only the icon, for use beside the value. */
  compact?: boolean
}

/** Copies a text and says so in its own place. */
export function CopyButton({ label, text, compact }: CopyButtonProps) {
  const clipboard = useClipboard({ timeout: 2000 })
  const Icon = clipboard.copied ? IconCheck : IconCopy
  const icon = <Icon size={14} aria-hidden />
  const copy = () => clipboard.copy(typeof text === 'string' ? text : text())

  return (
    <>
      {compact ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={label}
          title={label}
          onClick={copy}
        >
          {icon}
        </ActionIcon>
      ) : (
        <Button variant="default" size="compact-sm" leftSection={icon} onClick={copy}>
          {label}
        </Button>
      )}
      <span aria-live="polite" className="visually-hidden">
        {clipboard.copied ? 'Copied' : ''}
      </span>
    </>
  )
}
