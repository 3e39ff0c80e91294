import { Lease } from '#domain/record/lease.ts'
import { PricePlan } from '#domain/record/price-plan.ts'
import { exactJson } from '#domain/text/exact-number.ts'
import { CopyButton } from '#ui/value/copy-button.tsx'
import { useDisguise } from '#ui/value/use-disguise.ts'
import head from './head-actions.module.css'
import classes from './raw-json.module.css'

/** A record as formatted JSON, and which of its fields no contract names. */
export function RawJson({ kind, raw }: { kind: 'lease' | 'plan'; raw: unknown }) {
  const { record } = useDisguise()
  const json = exactJson(record(raw), 2)
  const unknown = unknownFields(kind, raw)
  return (
    <div className={classes.raw}>
      <div className={classes.head}>
        <span>
          <span>
            {unknown.length === 0
              ? 'Every top-level field is known.'
              : 'Fields the contract does not name:'}
          </span>{' '}
          {unknown.map((name) => (
            <code key={name} translate="no">
              {name}
            </code>
          ))}
          <span>Secrets are redacted.</span>
        </span>
        <span className={head.actions}>
          <CopyButton label="Copy JSON" text={json} />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} translate="no" className={classes.json}>
        {json}
      </pre>
    </div>
  )
}

/** What the schema names of a price plan and no screen uses. Source: docs/api.md, "Price plan". */
const UNUSED = ['route_strategy', 'vendor_resource', 'rate_table'].map(
  (name) => `class4_resource_prefix_${name}_id`,
)

/** The top-level fields of a record that its contract does not name. */
export function unknownFields(kind: 'lease' | 'plan', raw: unknown) {
  const known =
    kind === 'lease' ? Object.keys(Lease.entries) : [...Object.keys(PricePlan.entries), ...UNUSED]
  return Object.keys(Object(raw)).filter((name) => !known.includes(name))
}
