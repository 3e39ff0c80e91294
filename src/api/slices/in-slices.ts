import { pause } from './pause.ts'

/** How long work goes on without a pause, in milliseconds: half a frame, so that the page stays alive. */
const SLICE = 8

/** Takes steps for as long as a slice is, or to their end, and returns the last. */
function slice<Step, Result>(steps: Iterator<Step, Result>) {
  const over = performance.now() + SLICE
  let step = steps.next()
  while (!step.done && performance.now() < over) step = steps.next()
  return step
}

type Options<Step> = {
  signal?: AbortSignal | undefined
  /** Told the last step before each pause. */
  onPause?: ((step: Step) => void) | undefined
}

/**
 * Takes steps to their end, in slices between which the page goes on, and returns what they return. A step should be
 * short. Rejects with the signal's reason when aborted, and with what a step throws.
 */
export async function inSlices<Step, Result>(
  steps: Iterator<Step, Result>,
  { signal, onPause }: Options<Step> = {},
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted()
    const step = slice(steps)
    if (step.done) return step.value
    onPause?.(step.value)
    await pause()
  }
}

/**
 * The same for an effect: the first slice is taken at once, so that `done` hears of what is quick before this returns.
 * Returns how to give up.
 */
export function startSlices<Step, Result>(
  steps: Iterator<Step, Result>,
  done: (result: Result) => void,
  onPause?: (step: Step) => void,
) {
  let left = false
  function goOn() {
    if (left) return
    const step = slice(steps)
    if (step.done) return done(step.value)
    onPause?.(step.value)
    void pause().then(goOn)
  }
  goOn()
  return () => {
    left = true
  }
}
