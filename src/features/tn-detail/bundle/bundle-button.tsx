import { mdiPackageVariantClosed } from '@mdi/js'
import { useState } from 'react'
import { late } from '#ui/late.tsx'
import { LostDropdown } from '#ui/notice/lost-part.tsx'
import { Button } from '#ui/page/button.tsx'
import { Icon } from '#ui/page/icon.tsx'
import type { Bundled } from './bundle-dialog.tsx'

const BundleDialog = late(async () => (await import('./bundle-dialog.tsx')).BundleDialog, {
  lost: LostDropdown,
})

/** Opens the support bundle of a number, as it is at the press; `source` is null while its record is not here. */
export function BundleButton({ source }: { source: Bundled | null }) {
  const [opened, setOpened] = useState<Bundled | null>(null)
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<Icon path={mdiPackageVariantClosed} size={14} />}
        aria-haspopup="dialog"
        disabled={!source}
        onClick={() => setOpened(source)}
      >
        Download support bundle
      </Button>
      {opened && <BundleDialog source={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
