import { useQuery } from '@tanstack/react-query'
import { tnProfiles } from '#api/tn-profiles.ts'
import { ErrorNotice } from '#ui/notice/error-notice.tsx'
import { Section } from '#ui/page/section.tsx'
import { FoundChoices } from './found-choices.tsx'
import classes from './number-chooser.module.css'
import { RelatedChoices } from './related-choices.tsx'
import type { Compared } from './use-compared.ts'

type NumberChooserProps = {
  /** Those that are compared already; the related numbers are those of the first. */
  columns: readonly Compared[]
  onChoose: (uuid: string) => void
}

/** Offers numbers to compare with: the related ones first, then what a person looks for. */
export function NumberChooser({ columns, onChoose }: NumberChooserProps) {
  const query = useQuery({ ...tnProfiles.list(), staleTime: 'static' })
  const { data: list, error, isFetching, refetch } = query
  const here = new Set(columns.map(({ uuid }) => uuid))
  return (
    <Section title="Add a number">
      {error && (
        <ErrorNotice
          title={
            list
              ? 'Only a part of the numbers arrived.'
              : 'The list could not be loaded. A UUID works all the same.'
          }
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      <div className={classes.chooser}>
        {columns[0]?.row && (
          <RelatedChoices of={columns[0]} list={list} here={here} onChoose={onChoose} />
        )}
        <FoundChoices list={list} here={here} onChoose={onChoose} />
      </div>
    </Section>
  )
}
