import { Notice } from '#ui/notice.tsx'

/** Says which parts of the address mean nothing to this page. Nothing while there are none. */
export const IgnoredParts = ({ ignored }: { ignored: readonly string[] }) =>
  ignored.length > 0 && (
    <Notice>The address has parts this page does not know: {ignored.join(', ')}.</Notice>
  )
