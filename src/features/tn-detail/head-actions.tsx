import { mdiViewParallelOutline } from '@mdi/js'
import type { ReactNode } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { apiBase } from '#api/request/http.ts'
import { sameUuid } from '#domain/text/uuid.ts'
import { CopyButton } from '#ui/copy/copy-button.tsx'
import type { OpenedFrom } from '#ui/list-screen/opened-from.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import { BackLink } from './back-link.tsx'
import classes from './head-actions.module.css'

type TopLineProps = {
  uuid: string
  /** The ways to other programs. */
  links?: ReactNode
  /** It can be compared with others. */
  compare?: boolean
  /** What else can be taken away. */
  children?: ReactNode
}

/** The line above a record: the way back, other programs, and what can be taken away for a colleague or a shell. */
export const TopLine = ({ uuid, links, compare = false, children }: TopLineProps) => (
  <div className={classes.top}>
    <BackLink />
    <div className={classes.actions}>
      {links}
      {compare && <CompareButton uuid={uuid} />}
      <CopyButton label="Copy link" text={`${window.location.origin}/tns/${uuid}`} />
      <CopyButton label="Copy as cURL" text={curlFor(uuid)} />
      {children}
    </div>
  </div>
)

/** Goes to compare the number: its related numbers are offered there. */
function CompareButton({ uuid }: { uuid: string }) {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  const from = pathname + search + hash
  const state: OpenedFrom = { from, entry: null, row: null, at: null }
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon path={mdiViewParallelOutline} size={14} />}
      onClick={() => void navigate(`/tns/compare?ids=${uuid}`, { state })}
    >
      Compare
    </Button>
  )
}

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
const curlFor = (uuid: string) =>
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
