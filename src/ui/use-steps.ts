import { useLayoutEffect, useState } from 'react'
import { startSlices } from '#api/slices/in-slices.ts'

/**
 * What the steps that `begin`, stable between renders, begins come to; undefined until then. They are taken in slices,
 * so that what is quick is there before the page is drawn.
 */
export function useSteps<Result>(begin: () => Iterator<unknown, Result>): Result | undefined {
  const [ended, setEnded] = useState<{ begin: typeof begin; result: Result } | null>(null)
  useLayoutEffect(() => startSlices(begin(), (result) => setEnded({ begin, result })), [begin])
  return ended?.begin === begin ? ended.result : undefined
}
