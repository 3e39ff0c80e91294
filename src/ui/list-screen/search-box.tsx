import { IconSearch, IconX } from '@tabler/icons-react'
import { memo, type Ref } from 'react'
import { IconButton } from '#ui/page/button.tsx'
import { TextInput } from '#ui/page/text-input.tsx'

type SearchBoxProps = {
  /** The search box's name: "Search numbers". */
  label: string
  value: string
  onChange: (value: string) => void
  /** Typing has come to rest. */
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
}

/** A search field with its own way to empty it. */
export const SearchBox = memo(({ label, value, onChange, onBlur, ref }: SearchBoxProps) => (
  <TextInput
    ref={ref}
    type="search"
    aria-label={label}
    placeholder={label}
    leftSection={<IconSearch size={16} aria-hidden />}
    rightSection={
      value && (
        <IconButton size="sm" aria-label="Clear the search" onClick={() => onChange('')}>
          <IconX size={14} aria-hidden />
        </IconButton>
      )
    }
    spellCheck={false}
    autoComplete="off"
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    onBlur={onBlur}
  />
))
