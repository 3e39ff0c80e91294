/** How long work goes on without a pause, in milliseconds: half a frame, so that the page stays alive. */
const SLICE = 8

/** Takes steps to their end in slices between which the page goes on. Rejects with the signal's reason when aborted. */
export async function inSlices<T>(steps: Iterator<unknown, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted()
    const over = performance.now() + SLICE
    let step = steps.next()
    while (!step.done && performance.now() < over) step = steps.next()
    if (step.done) return step.value
    await pause()
  }
}

/** Not a timer: that waits four milliseconds each time, and a second in a hidden tab. */
const pause = () =>
  new Promise<void>((resume) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resume()
    }
    port2.postMessage(null)
  })

/** What steps make of each of these, in order. */
export function* eachOf<T, Made>(
  all: readonly T[],
  steps: (it: T) => Generator<void, Made>,
): Generator<void, Made[]> {
  const made: Made[] = []
  for (const it of all) {
    made.push(yield* steps(it))
    yield
  }
  return made
}
