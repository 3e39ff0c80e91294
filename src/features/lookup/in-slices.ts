/** Milliseconds of work between two chances for the page to draw: half a frame. */
const SLICE = 8

/**
 * Takes steps to their end and hands over what comes of them: the first slice at once, so that what is quick is there
 * within the frame. Returns how to give up.
 */
export function inSlices<T>(steps: Generator<void, T>, done: (result: T) => void) {
  const { port1, port2 } = new MessageChannel()
  const stop = () => {
    port1.onmessage = null
    port1.close()
  }

  function go() {
    const until = performance.now() + SLICE
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        stop()
        return done(step.value)
      }
      if (performance.now() >= until) break
    }
    // A timer would wait four milliseconds each time.
    port2.postMessage(null)
  }

  port1.onmessage = go
  go()
  return stop
}
