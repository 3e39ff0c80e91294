import { apiBase } from '#api/http.ts'
import { copied, type TelephoneNumber } from '#domain/text/telephone-number.ts'
import { Notice } from '#ui/page/notice.tsx'
import { CopyButton } from '#ui/value/copy-button.tsx'
import classes from './head-actions.module.css'

/** What can be taken away from a record: for a ticket, a colleague, or a shell. A number that was not read is not copied. */
export const HeadActions = ({ uuid, tn = null }: { uuid: string; tn?: TelephoneNumber | null }) => (
  <div className={classes.actions}>
    <CopyButton label="Copy UUID" text={uuid} />
    {tn !== null && <CopyButton label="Copy number" text={copied(tn)} />}
    <CopyButton label="Copy link" text={`${window.location.origin}/tns/${uuid}`} />
    <CopyButton label="Copy as cURL" text={curlFor(uuid)} />
  </div>
)

/** The request for a record as a shell command; the token is left to the shell's `$OPENTACT_TOKEN`. */
export const curlFor = (uuid: string) =>
  `curl -sS -H "X-Auth-Token: $OPENTACT_TOKEN" '${apiBase()}/profile/tn/${uuid}'`

/** Warns where the API answered with another record than the one that was asked for. */
export function OtherRecord({ asked, got }: { asked: string; got: string | null }) {
  if (got === null || got.toLowerCase() === asked) return null
  return (
    <Notice tone="amber">
      The API answered with another record: it was asked for <code className="mono">{asked}</code>{' '}
      and sent <code className="mono">{got}</code>.
    </Notice>
  )
}
