import { type ComponentProps, type ReactNode, useId } from 'react'
import classes from './text-input.module.css'

type TextInputProps = ComponentProps<'input'> & {
  /** Where it is left out, `aria-label` names the field. */
  label?: ReactNode
  description?: ReactNode
  /** What is wrong with what was typed. */
  error?: ReactNode
  leftSection?: ReactNode
  rightSection?: ReactNode
}

/** A field of one line under its label. */
export function TextInput(props: TextInputProps) {
  const { label, description, error, leftSection, rightSection, className, ...attributes } = props
  const id = useId()
  const describedBy = [description && `${id}-description`, error && `${id}-error`].filter(Boolean)
  return (
    <div className={`${classes.field} ${className ?? ''}`}>
      {label && (
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
      )}
      {description && (
        <p id={`${id}-description`} className={classes.description}>
          {description}
        </p>
      )}
      <div
        className={classes.box}
        data-left={leftSection ? true : undefined}
        data-right={rightSection ? true : undefined}
      >
        {leftSection && <span className={classes.left}>{leftSection}</span>}
        <input
          {...attributes}
          id={id}
          className={classes.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy.join(' ') || undefined}
        />
        {rightSection && <span className={classes.right}>{rightSection}</span>}
      </div>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  )
}
