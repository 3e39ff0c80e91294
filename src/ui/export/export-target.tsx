import { Button, type ButtonProps } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ComponentProps, memo } from 'react'
import { formatCount } from '#ui/value/format.ts'
import classes from './export-button.module.css'
import type { ExportState } from './use-export.ts'

type ExportTargetProps = ButtonProps &
  Omit<ComponentProps<'button'>, keyof ButtonProps> & { count: number; state: ExportState }

/** The button "Export CSV", with the number of rows it exports, or how far it is. */
export const ExportTarget = memo(({ count, state, ...button }: ExportTargetProps) => (
  <Button
    variant="default"
    aria-haspopup="menu"
    aria-busy={state.is === 'running'}
    leftSection={<IconDownload size={16} aria-hidden />}
    rightSection={
      <span aria-hidden className={classes.count}>
        {state.is === 'running' ? `${state.percent} %` : formatCount(count)}
      </span>
    }
    disabled={count === 0}
    {...button}
  >
    Export CSV
  </Button>
))
