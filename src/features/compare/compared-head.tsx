import { mdiClose } from '@mdi/js'
import type { ReactNode } from 'react'
import { sentenceOf } from '#api/request/error-sentence.ts'
import { sameUuid } from '#domain/text/uuid.ts'
import type { OpenedFrom } from '#ui/list-screen/opened-from.ts'
import { Button, IconButton } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { Link } from '#ui/page/link.tsx'
import { sentName } from '#ui/value/as-sent.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { useTnName } from '#ui/value/lease/tn-name.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import { Uuid } from '#ui/value/uuid.tsx'
import classes from './compared-head.module.css'
import type { Compared } from './use-compared.ts'

type ComparedHeadProps = {
  column: Compared
  /** What it is called. */
  name: string
  /** The others are compared with it. */
  reference: boolean
  onReference: () => void
  onRemove: () => void
  /** The address of the comparison, for the way back. */
  from: string
}

/** The head of a column: which number it is, with its page, and whether the others are compared with it. */
export function ComparedHead({
  column,
  name,
  reference,
  onReference,
  onRemove,
  from,
}: ComparedHeadProps) {
  const { uuid, row } = column
  const tnName = useTnName()
  const state: OpenedFrom = { from, entry: null, row: null, at: null }
  return (
    <>
      <div className={classes.title}>
        <Link to={`/tns/${uuid}`} state={state} className={classes.number} translate="no">
          {(row && tnName(row)) ?? name}
        </Link>
        <IconButton
          size="sm"
          aria-label={`Remove ${name}`}
          title={`Remove ${name}`}
          onClick={onRemove}
        >
          <Icon path={mdiClose} size={14} />
        </IconButton>
      </div>
      <div className={classes.quiet}>
        {row && <Account row={row} />} <Uuid uuid={uuid} />
      </div>
      {column.is === 'lease' && (
        <label className={classes.reference} data-on={reference || undefined}>
          <input type="radio" name="reference" checked={reference} onChange={onReference} />
          <span>
            Use as reference<span className="visually-hidden">{`: ${name}`}</span>
          </span>
        </label>
      )}
      {reference && <div className={classes.printed}>Reference</div>}
      <Trouble column={column} />
    </>
  )
}

function Account({ row }: { row: NonNullable<Compared['row']> }) {
  const shown = useDisguise()
  const unread = sentName(row, 'account', row.account)
  if (unread) return unread
  if (row.account === null) return 'No account'
  if (row.account === 'unknown') return 'Account not included'
  return <bdi translate="no">{shown.text(row.account.name || row.account.uuid || '')}</bdi>
}

/** What is wrong with a column; the others do not mind. */
function Trouble({ column }: { column: Compared }) {
  switch (column.is) {
    case 'pending':
      return <Said role="status">Loading…</Said>
    case 'plan':
      return <Said>The API sent a price plan, which is not compared with numbers.</Said>
    case 'not-found':
      return (
        <Said role="alert">
          The API has no such number for this account. It may have been released.
        </Said>
      )
    case 'failed':
      return (
        <Said role="alert">
          <Disguised>{sentenceOf(column.error)}</Disguised>{' '}
          <Button
            variant="default"
            size="compact-sm"
            loading={column.retrying}
            onClick={column.retry}
          >
            Retry
          </Button>
        </Said>
      )
    case 'lease': {
      const { lease, uuid, more, error, retry } = column
      return (
        <>
          {lease.uuid !== null && !sameUuid(lease.uuid, uuid) && (
            <Said role="alert">
              The API answered with another record: <code className="mono">{lease.uuid}</code>
            </Said>
          )}
          {more !== null && (
            <Said>
              <Disguised>{`The API sent more after its answer: ${more}.`}</Disguised>
            </Said>
          )}
          {error && (
            <Said role="alert">
              <Disguised>{`It could not be refreshed. ${sentenceOf(error)} `}</Disguised>
              <Button variant="default" size="compact-sm" onClick={retry}>
                Retry
              </Button>
            </Said>
          )}
        </>
      )
    }
  }
}

const Said = ({ role, children }: { role?: 'alert' | 'status'; children: ReactNode }) => (
  <div role={role} className={classes.trouble}>
    {children}
  </div>
)
