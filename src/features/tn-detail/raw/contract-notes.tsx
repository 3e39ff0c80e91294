import { useId, useMemo, useState } from 'react'
import { contractReport } from '#domain/record/contract.ts'
import { DisclosureButton } from '#features/tn-detail/cards/disclosure-button.tsx'
import { countOf } from '#ui/value/format.ts'
import classes from './raw-json.module.css'

type ContractNotesProps = {
  kind: 'lease' | 'plan'
  raw: unknown
  /** Shows a path in the record. */
  onShow: (path: string) => void
}

/** What the answer has that the contract does not name, and what the contract names that the answer left out. */
export function ContractNotes({ kind, raw, onShow }: ContractNotesProps) {
  const { unknown, missing } = useMemo(() => contractReport(kind, raw), [kind, raw])
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={classes.notes}>
      <p>
        {unknown.length === 0
          ? 'Every field is known.'
          : 'Fields that neither the contract nor this dashboard knows:'}{' '}
        {unknown.map((path) => (
          <button
            key={path}
            type="button"
            className={`plain-button ${classes.field}`}
            onClick={() => onShow(path)}
          >
            <code translate="no">{path}</code>
          </button>
        ))}
      </p>
      {missing.length > 0 && (
        <p>
          <DisclosureButton open={open} controls={id} onClick={() => setOpen(!open)}>
            {`${countOf(missing.length, 'field')} of the contract ${missing.length === 1 ? 'is' : 'are'} not in the answer`}
          </DisclosureButton>{' '}
          {open && (
            <span id={id}>
              {missing.map((path) => (
                <code key={path} translate="no">
                  {path}
                </code>
              ))}
            </span>
          )}
        </p>
      )}
      <p>Secrets are redacted.</p>
    </div>
  )
}
