import type { ReactNode } from 'react'
import { apiBase } from '#api/http.ts'
import { sameUuid } from '#domain/text/uuid.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { CopyButton } from '#ui/value/copy-button.tsx'
import { BackLink } from './back-link.tsx'
import classes from './head-actions.module.css'

/** The line above a record: the way back, and what can be taken away for a colleague or a shell. */
export const TopLine = ({ uuid, children }: { uuid: string; children?: ReactNode }) => (
  <div className={classes.top}>
    <BackLink />
    <div className={classes.actions}>
      <CopyButton label="Copy link" text={`${window.location.origin}/tns/${uuid}`} />
      <CopyButton label="Copy as cURL" text={curlFor(uuid)} />
      {children}
    </div>
  </div>
)

/** The uuid of the record in full, with a button that copies it. */
export const WholeUuid = ({ uuid }: { uuid: string }) => (
  <span className={classes.uuid} data-path="uuid">
    <span className="mono" translate="no">
      {uuid}
    </span>
    <CopyButton label="Copy UUID" text={uuid} compact />
  </span>
)

/** The request for a record as a shell command; the token is left to the shell's `$OPENTACT_TOKEN`. */
export const curlFor = (uuid: string) =>
  `curl -sS -H "X-Auth-Token: $OPENTACT_TOKEN" '${apiBase()}/profile/tn/${uuid}'`

/** Warns where the API answered with another record than the one that was asked for. */
export function OtherRecord({ asked, got }: { asked: string; got: string | null }) {
  if (got === null || sameUuid(got, asked)) return null
  return (
    <Notice tone="amber">
      The API answered with another record: it was asked for <code className="mono">{asked}</code>{' '}
      and sent <code className="mono">{got}</code>.
    </Notice>
  )
}
