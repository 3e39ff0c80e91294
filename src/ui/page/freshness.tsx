import { mdiRefresh } from '@mdi/js'
import type { UseQueryResult } from '@tanstack/react-query'
import { sentenceOf } from '#api/request/error-sentence.ts'
import { formatClock } from '#ui/value/format.ts'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { useTimesInUtc } from '#ui/value/use-times.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/** How often a request is made before its failure is told. */
const TRIES = 4

type FreshnessProps = {
  /** When it was asked for, milliseconds UTC; null while it is not here. */
  loadedAt: number | null
  query: Pick<UseQueryResult, 'isFetching' | 'failureCount' | 'failureReason'>
  onRefresh: () => unknown
}

/** How old what shows is, and the way to ask again; while that does not go well, how often it was tried. */
export function Freshness({ loadedAt, query, onRefresh }: FreshnessProps) {
  useTimesInUtc()
  const { isFetching, failureCount, failureReason } = query
  const shown = useDisguise()
  const trying = isFetching && failureReason
  return (
    <>
      <span aria-live="polite">
        {trying &&
          `${shown.text(firstSentence(sentenceOf(failureReason)))} Trying again (${failureCount + 1} of ${TRIES})…`}
      </span>
      {loadedAt !== null && !trying && (
        <span className="not-on-phone">{`loaded ${formatClock(loadedAt)}`}</span>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        className="icon-on-phone"
        leftSection={<Icon path={mdiRefresh} size={14} />}
        loading={isFetching && loadedAt !== null}
        onClick={() => void onRefresh()}
      >
        Refresh
      </Button>
    </>
  )
}

const firstSentence = (text: string) => /^[^.]*\./.exec(text)?.[0] ?? text
