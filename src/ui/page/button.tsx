import type { ComponentProps, ReactNode } from 'react'
import classes from './button.module.css'

type Look = {
  /** `filled` for what a screen is there for, `subtle` for what stands among words. */
  variant?: 'filled' | 'default' | 'subtle'
  /** As high as a line of text. */
  size?: 'compact-sm'
}

type ButtonProps = ComponentProps<'button'> &
  Look & {
    leftSection?: ReactNode
    rightSection?: ReactNode
    /** What it does is under way: it turns, cannot be pressed, and keeps the focus. */
    loading?: boolean
    fullWidth?: boolean
  }

/** A button with words, and a picture before or after them. */
export function Button(props: ButtonProps) {
  const { variant = 'filled', size, leftSection, rightSection, loading, fullWidth, ...rest } = props
  const { className, children, onClick, ...attributes } = rest
  return (
    <button
      type="button"
      {...attributes}
      className={`button ${classes.button} ${className ?? ''}`}
      data-variant={variant}
      data-size={size}
      data-loading={loading || undefined}
      data-block={fullWidth || undefined}
      aria-disabled={loading || attributes['aria-disabled']}
      onClick={loading ? (event) => event.preventDefault() : onClick}
    >
      {leftSection && <span className={`button-section ${classes.left}`}>{leftSection}</span>}
      <span className={`button-label ${classes.label}`}>{children}</span>
      {rightSection && <span className={`button-section ${classes.right}`}>{rightSection}</span>}
      {loading && <span aria-hidden className={classes.loader} />}
    </button>
  )
}

/** What makes a link look like a button. */
export const buttonLook = ({ variant = 'filled', size }: Look) => ({
  className: `button ${classes.button}`,
  'data-variant': variant,
  'data-size': size,
})

type IconButtonProps = ComponentProps<'button'> & {
  /** 22, 28 or 34 pixels across. */
  size?: 'sm' | 'md' | 'lg'
}

/** A button that is only a picture; `aria-label` says what it does. */
export const IconButton = ({ size = 'md', className, ...attributes }: IconButtonProps) => (
  <button
    type="button"
    {...attributes}
    className={`button ${classes.icon} ${className ?? ''}`}
    data-size={size}
  />
)
