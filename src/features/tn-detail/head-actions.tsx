import { CopyButton } from '#ui/copy-button.tsx'
import { curlFor } from './curl.ts'
import classes from './head.module.css'

/** What can be taken away from a record: for a ticket, a colleague, or a shell. */
export const HeadActions = ({ uuid }: { uuid: string }) => (
  <div className={classes.actions}>
    <CopyButton label="Copy UUID" text={uuid} />
    <CopyButton label="Copy link" text={`${window.location.origin}/tns/${uuid}`} />
    <CopyButton label="Copy as cURL" text={curlFor(uuid)} />
  </div>
)
