import { Notice } from '#ui/notice.tsx'

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
