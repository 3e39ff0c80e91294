import type { AnswerNotes } from '#domain/record/answer.ts'
import { countOf, formatCount } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { Notice } from './notice.tsx'

/** What is to be said of an answer beside its records: that there are more of them, that some could not be read, that it goes on. */
export function AnswerNotices({ records, skipped, total, more }: AnswerNotes) {
  return (
    <>
      {total !== null && total > records && (
        <Notice tone="amber">
          {`The API sent ${formatCount(records)} of ${countOf(total, 'record')}. The others are not here.`}
        </Notice>
      )}
      {skipped > 0 && (
        <Notice tone="amber">
          {`${countOf(skipped, 'record')} of the list could not be read and ${skipped === 1 ? 'is' : 'are'} left out.`}
        </Notice>
      )}
      <MoreNotice more={more} />
    </>
  )
}

/** What came after an answer, in words. Nothing where nothing did. */
export function MoreNotice({ more }: Pick<AnswerNotes, 'more'>) {
  const { text } = useDisguise()
  return (
    more !== null && (
      <Notice tone="amber">
        {`The API sent more after its answer: ${text(more)}. It is not shown.`}
      </Notice>
    )
  )
}
