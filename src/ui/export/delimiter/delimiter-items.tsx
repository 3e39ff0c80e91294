import { Menu } from '@mantine/core'
import { useId } from 'react'
import { DELIMITER_WORDS, DELIMITERS, type Delimiter } from '#domain/csv/delimiters.ts'
import { useStored } from '#ui/stored.ts'
import { csvDelimiter } from './csv-delimiter.ts'

/** What stands between cells, as items of a menu, which stays open: the file is still to be asked for. */
export function DelimiterItems() {
  const chosen = useStored(csvDelimiter)
  const label = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: in a menu a fieldset would not be allowed
    <div role="group" aria-labelledby={label}>
      <Menu.Label id={label}>Between cells, in every file</Menu.Label>
      <Menu.RadioGroup value={chosen} onChange={(next) => csvDelimiter.set(next as Delimiter)}>
        {DELIMITERS.map((it) => (
          <Menu.RadioItem key={it} value={it}>
            {DELIMITER_WORDS[it]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </div>
  )
}
