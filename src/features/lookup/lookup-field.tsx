import { mdiClose, mdiMagnify } from '@mdi/js'
import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { LOOKED_AT } from '#domain/lookup/read/pasted.ts'
import { IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { TextInput } from '#ui/page/text-input.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import classes from './lookup-box.module.css'
import { optionId } from './option-list.tsx'
import type { Option } from './options.ts'

type LookupFieldProps = {
  /** The id of the list of results. */
  id: string
  typed: string
  onType: (typed: string) => void
  options: readonly Option[]
  chosen: Option | undefined
  onPick: (option: Option) => void
  onEnter: () => void
  /** Shows all in the list. */
  onList: () => void
  /** In a dialog: closes it. */
  onClose: (() => void) | undefined
}

/** The field, and the keys that go through its results. */
export function LookupField(props: LookupFieldProps) {
  const { id, typed, onType, options, chosen, onPick, onEnter, onList, onClose } = props
  const field = useRef<HTMLInputElement>(null)
  const { on } = useDisguise()
  const inDialog = onClose !== undefined

  // It takes the place of one that was typed into.
  useLayoutEffect(() => {
    if (!inDialog) return
    field.current?.focus()
    field.current?.setSelectionRange(-1, -1)
  }, [inDialog])

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) onList()
      else onEnter()
    }
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || options.length === 0) return
    event.preventDefault()
    const at = chosen ? options.indexOf(chosen) : step > 0 ? -1 : 0
    onPick(options[(at + step + options.length) % options.length] as Option)
  }

  /** A field of one line drops what ends lines, and two numbers would be one. What is too long never gets there. */
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text')
    if (!/[\r\n]/.test(text) && text.length < LOOKED_AT) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const before = typed.slice(0, selectionStart ?? typed.length)
    onType(before + text.replace(/[\r\n]+/g, ' ') + typed.slice(selectionEnd ?? typed.length))
  }

  return (
    <div className={classes.field}>
      <TextInput
        ref={field}
        role="combobox"
        aria-label="Find a number"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-activedescendant={chosen ? optionId(id, options.indexOf(chosen)) : undefined}
        aria-describedby={`${id}-read`}
        placeholder="UUID, number, last digits or name"
        leftSection={<Icon path={mdiMagnify} size={16} />}
        className={classes.input}
        data-hidden={on || undefined}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        enterKeyHint="go"
        value={typed}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {onClose && (
        <IconButton size="lg" aria-label="Close" title="Close (Esc)" onClick={onClose}>
          <Icon path={mdiClose} size={16} />
        </IconButton>
      )}
    </div>
  )
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
