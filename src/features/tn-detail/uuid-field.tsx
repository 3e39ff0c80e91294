import { CopyButton } from '#ui/copy-button.tsx'
import { Field } from '#ui/fields.tsx'
import { Uuid } from '#ui/uuid.tsx'
import classes from './card.module.css'

/** The uuid of a related record, with a button that copies it: "Copy order UUID". */
export function UuidField({ what, uuid }: { what: string; uuid: string | null }) {
  return (
    <Field label="UUID">
      {uuid && (
        <span className={classes.uuid}>
          <Uuid uuid={uuid} />
          <CopyButton label={`Copy ${what} UUID`} text={uuid} compact />
        </span>
      )}
    </Field>
  )
}
