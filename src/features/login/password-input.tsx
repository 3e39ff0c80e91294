import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js'
import { type ComponentProps, useState } from 'react'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { TextInput } from '#ui/page/text-input.tsx'

/** A field for a password, which can be looked at. */
export function PasswordInput(props: ComponentProps<typeof TextInput>) {
  const [shown, show] = useState(false)
  return (
    <TextInput
      {...props}
      type={shown ? 'text' : 'password'}
      rightSection={
        <IconButton
          aria-label="Toggle password visibility"
          aria-pressed={shown}
          // The field is followed by the next one, and what was marked in it stays marked.
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => show(!shown)}
        >
          <Icon path={shown ? mdiEyeOffOutline : mdiEyeOutline} size={18} />
        </IconButton>
      }
    />
  )
}
