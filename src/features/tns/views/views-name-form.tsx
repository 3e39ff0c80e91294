import { useState } from 'react'
import { LONGEST_NAME } from '#domain/numbers/views/view-changes.ts'
import { Button } from '#ui/page/button.tsx'
import { TextInput } from '#ui/page/text-input.tsx'
import classes from './views-panel.module.css'

type ViewNameFormProps = {
  label: string
  name: string
  /** Answers with a sentence where the name cannot be taken. */
  onSave: (name: string) => string | null
  onCancel: () => void
}

/** Asks for the name of a view. Enter saves, Escape leaves it; a refused name stays to be corrected. */
export function ViewNameForm({ label, name, onSave, onCancel }: ViewNameFormProps) {
  const [typed, setTyped] = useState(name)
  const [error, setError] = useState<string | null>(null)

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        setError(onSave(typed))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextInput
        label={label}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={error && <span role="alert">{error}</span>}
        // A little more than is allowed, so that a name that is too long is refused rather than cut.
        maxLength={LONGEST_NAME * 2}
        autoComplete="off"
        autoFocus
      />
      <div className={classes.actions}>
        <Button type="submit" size="compact-sm">
          Save
        </Button>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
