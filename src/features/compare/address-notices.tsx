import {
  type ComparedIds,
  idsOnce,
  idsWithout,
  MOST_COMPARED,
} from '#domain/lookup/compare/compared-ids.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { Disguised } from '#ui/value/disguised.tsx'
import { formatCount } from '#ui/value/format.ts'

type AddressNoticesProps = {
  read: ComparedIds
  sent: readonly string[]
  onChange: (ids: string) => void
}

/** As many are named of what the address has and does not show. */
const NAMED = 5

/** What of the address is not shown, and why. It stays in the address until it is put away. */
export function AddressNotices({ read, sent, onChange }: AddressNoticesProps) {
  const { ids, over, repeated, malformed } = read
  return (
    <>
      {ids.length === 0 && (
        <Notice>{`No number is named yet. Add two to ${MOST_COMPARED} to compare them.`}</Notice>
      )}
      {ids.length === 1 && <Notice>One number is here: add another one to compare it with.</Notice>}
      {over.length > 0 && (
        <Notice tone="amber">
          {`At most ${MOST_COMPARED} numbers are compared at once: the first ${MOST_COMPARED} are shown. `}
          {`Not shown until one is removed: `}
          <Named texts={over} />.
        </Notice>
      )}
      {repeated.length > 0 && (
        <Notice onClose={() => onChange(idsOnce(sent))}>
          {`Named more than once, and shown once: `}
          <Named texts={repeated} />.
        </Notice>
      )}
      {malformed.length > 0 && (
        <Notice tone="amber" onClose={() => onChange(idsWithout(sent, malformed))}>
          {malformed.length === 1
            ? 'Left out, as it is no UUID: '
            : 'Left out, as they are no UUIDs: '}
          <Named texts={malformed} />.
        </Notice>
      )}
    </>
  )
}

const Named = ({ texts }: { texts: readonly string[] }) => (
  <>
    {texts.slice(0, NAMED).map((text, place) => (
      <span key={text}>
        {place > 0 && ', '}
        <bdi className="mono" translate="no">
          <Disguised>{text.length > 60 ? `${text.slice(0, 60)}…` : text}</Disguised>
        </bdi>
      </span>
    ))}
    {texts.length > NAMED && ` and ${formatCount(texts.length - NAMED)} more`}
  </>
)
