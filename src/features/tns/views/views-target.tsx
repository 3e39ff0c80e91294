import { Button, type ButtonProps } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { type ComponentProps, memo } from 'react'

type ViewsTargetProps = ButtonProps & Omit<ComponentProps<'button'>, keyof ButtonProps>

/** The button "Views", before and after what it opens has come. */
export const ViewsTarget = memo((button: ViewsTargetProps) => (
  <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />} {...button}>
    Views
  </Button>
))
