import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { memo, type Ref } from 'react'

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
    ref={ref ?? null}
    type="search"
    aria-label={label}
    placeholder={label}
    leftSection={<IconSearch size={16} aria-hidden />}
    rightSection={
      value && <CloseButton size="sm" aria-label="Clear the search" onClick={() => onChange('')} />
    }
    spellCheck={false}
    autoComplete="off"
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    onBlur={onBlur}
  />
))
