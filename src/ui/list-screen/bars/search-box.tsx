import { mdiClose, mdiMagnify } from '@mdi/js'
import { memo, type RefObject, useRef } from 'react'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { TextInput } from '#ui/page/text-input.tsx'
import { linesIn } from '#ui/pasted-lines.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'

type SearchBoxProps = {
  /** The search box's name: "Search numbers". */
  label: string
  value: string
  onChange: (value: string) => void
  /** Takes several lines that were pasted, which a box of one line would run together. */
  onPasteLines?: ((text: string) => void) | undefined
  /** Typing has come to rest. */
  onBlur?: () => void
  box?: RefObject<HTMLInputElement | null>
}

/** A search field with its own way to empty it. */
export const SearchBox = memo(
  ({ label, value, onChange, onPasteLines, onBlur, box: given }: SearchBoxProps) => {
    const { on } = useDisguise()
    const own = useRef<HTMLInputElement>(null)
    const box = given ?? own
    const clear = () => {
      box.current?.focus()
      onChange('')
    }
    return (
      <TextInput
        ref={box}
        type="search"
        aria-label={label}
        placeholder={label}
        leftSection={<Icon path={mdiMagnify} size={16} />}
        rightSection={
          value && (
            <IconButton size="sm" aria-label="Clear the search" onClick={clear}>
              <Icon path={mdiClose} size={14} />
            </IconButton>
          )
        }
        spellCheck={false}
        autoComplete="off"
        data-hidden={on || undefined}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value.slice(0, MOST))}
        onBlur={onBlur}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text')
          if (!onPasteLines || linesIn(text) < 2) return
          onPasteLines(text)
          event.preventDefault()
          if (text.length <= LONGEST) onChange(withPasted(event.currentTarget, text))
        }}
      />
    )
  },
)

/** Characters that are kept: a browser takes half a second to draw a field with a million of them. */
const MOST = 20_000
/** Characters of several lines that are searched for as they are, too. */
const LONGEST = 1000

/** What the box says once lines were pasted into it: as words, which must all occur. */
function withPasted({ value, selectionStart, selectionEnd }: HTMLInputElement, text: string) {
  const words = text.trim().replace(/\s+/g, ' ')
  return (
    value.slice(0, selectionStart ?? value.length) +
    words +
    value.slice(selectionEnd ?? value.length)
  )
}
