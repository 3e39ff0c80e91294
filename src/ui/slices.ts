import { pause } from './pause.ts'

/** How long work goes on without a pause, in milliseconds: half a frame, so that the page stays alive. */
const SLICE = 8

type Options<Step> = {
  signal?: AbortSignal | undefined
  /** Told the last step before each pause. */
  onPause?: ((step: Step) => void) | undefined
}

/**
 * Takes steps to their end, in slices between which the page goes on, and returns what they return. A step should be
 * short. Rejects with the signal's reason when aborted.
 */
export async function inSlices<Step, Result>(
  steps: Iterator<Step, Result>,
  { signal, onPause }: Options<Step> = {},
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted()
    const over = performance.now() + SLICE
    let step = steps.next()
    while (!step.done && performance.now() < over) step = steps.next()
    if (step.done) return step.value
    onPause?.(step.value)
    await pause()
  }
}
