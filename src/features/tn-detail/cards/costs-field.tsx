import { useContext, useId, useState } from 'react'
import { COST_KEYS } from '#domain/record/schema/cost-keys.ts'
import type { Costs } from '#domain/record/schema/price-plan.ts'
import { unreadAround } from '#domain/record/unreadable.ts'
import { UnreadableFields } from '#ui/value/as-sent.tsx'
import { Field } from '#ui/value/fields.tsx'
import { countOf } from '#ui/value/format.ts'
import { CostsTable } from './costs-table.tsx'
import { DisclosureButton } from './disclosure-button.tsx'

type CostsFieldProps = {
  label: string
  /** Where in the record the costs stand: "tn.profile". */
  at: string
  costs: Costs
  caption: string
}

/** The costs of a plan or order as a field that says the two of the number itself, and unfolds to all. */
export function CostsField({ label, at, costs, caption }: CostsFieldProps) {
  // What cannot be read is never folded away.
  const unread = unreadAround(useContext(UnreadableFields), at).length > 0
  const [open, setOpen] = useState(unread)
  const id = useId()
  return (
    <Field
      label={label}
      path={[`${at}.mrc`, `${at}.nrc`]}
      below={
        open && (
          <div id={id}>
            <CostsTable caption={caption} at={`${at}.`} costs={costs} />
          </div>
        )
      }
    >
      <DisclosureButton open={open} controls={id} onClick={() => setOpen(!open)}>
        {summary(costs)}
      </DisclosureButton>
    </Field>
  )
}

/** "0.54 monthly, 0.39 one-off"; how many costs there are where it is neither. */
function summary(costs: Costs) {
  const own = [
    costs.mrc !== null && `${costs.mrc} monthly`,
    costs.nrc !== null && `${costs.nrc} one-off`,
  ].filter(Boolean)
  if (own.length > 0) return own.join(', ')
  return countOf(COST_KEYS.filter((key) => costs[key] !== null).length, 'cost')
}
