import { numberOf } from '#domain/record/schema/related.ts'
import { unreadAt } from '#domain/record/unreadable.ts'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import type { Numbered } from './tn-name.tsx'

/** What a number is called in a text, as for a title or an accessible name: the same as useTnName says. */
export function useTnText() {
  const formatTn = useTnFormat()
  const { at } = useDisguise()
  return (record: Numbered | null): string | null => {
    const tn = record && numberOf(record)
    if (tn) return formatTn(tn)
    const unread = record && unreadAt(record.unreadable, 'tn.tn')
    return unread && at(unread.path, unread.sent)
  }
}
