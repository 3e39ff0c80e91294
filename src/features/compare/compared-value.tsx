import type { ReactNode } from 'react'
import type { CompareCell } from '#domain/lookup/compare/compare-leases.ts'
import type { TelephoneNumber } from '#domain/text/telephone-number.ts'
import { AsSent } from '#ui/value/as-sent.tsx'
import { None, NotIncluded, onOff, yesNo } from '#ui/value/fields.tsx'
import { OrderState } from '#ui/value/lease/badges.tsx'
import { Moment } from '#ui/value/moment.tsx'
import { useTnFormat } from '#ui/value/tn-format.ts'
import { type Shown, useDisguise } from '#ui/value/use-disguise.ts'
import classes from './compared-value.module.css'

type ComparedValueProps = { path: string; cell: CompareCell }

/** One value of a comparison, and in a word how it stands to that of the reference. */
export function ComparedValue({ path, cell }: ComparedValueProps) {
  const { state } = cell
  return (
    <>
      {(state === 'differs' || state === 'none') && (
        <span className={classes.differs} title="Differs from the reference">
          <span className="visually-hidden" translate="yes">
            Differs:{' '}
          </span>
        </span>
      )}
      <Said path={path} cell={cell} />
      {state === 'uncompared' && (
        <span className={classes.quiet} translate="yes">
          {' '}
          (not compared: nothing is known of the reference)
        </span>
      )}
    </>
  )
}

function Said({ path, cell: { is, value, sent } }: ComparedValueProps) {
  const formatTn = useTnFormat()
  const hide = useDisguise()
  if (is === 'none') return <None />
  if (is === 'not-included') return <NotIncluded />
  if (is === 'unreadable') return <AsSent path={path} sent={sent ?? ''} />
  if (is === 'no-value') return <Quiet>No value</Quiet>
  if (path === 'tn.tn') return formatTn(value as TelephoneNumber)
  return shown(path, value, hide)
}

function shown(path: string, value: unknown, { at, record }: Shown): ReactNode {
  if (typeof value === 'boolean') return path.endsWith('autorenew') ? onOff(value) : yesNo(value)
  if (typeof value === 'number') {
    return path.endsWith('_on') ? <Moment time={value} /> : at(path, value)
  }
  if (Array.isArray(value)) {
    const lines = value.map((it) =>
      Object.values(Object(record(it)))
        .filter(Boolean)
        .join(': '),
    )
    if (lines.length === 0) return <Quiet>Empty list</Quiet>
    return <span className={classes.lines}>{lines.join('\n')}</span>
  }
  if (value === '') return <Quiet>Empty text</Quiet>
  if (path === 'tnorder.state') return <OrderState state={String(value)} />
  return path.endsWith('uuid') ? <span className="mono">{at(path, value)}</span> : at(path, value)
}

const Quiet = ({ children }: { children: string }) => (
  <span className={classes.quiet} translate="yes">
    {children}
  </span>
)
