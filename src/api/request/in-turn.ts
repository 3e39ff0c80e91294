/** Milliseconds without another after one was given up: its connection closes after the browser has let go of it. */
const REST = 100

/**
 * Makes what runs so many requests at a time and lets the others wait their turn. One that is given up while it waits
 * is never made: who goes through a hundred records fast asks for those that were stayed at, one at a time.
 */
export function inTurn(most: number) {
  let running = 0
  let resting = 0
  const waiting = new Set<() => void>()

  function go() {
    if (resting > 0) return
    for (const start of [...waiting].slice(0, most - running)) {
      waiting.delete(start)
      running++
      start()
    }
  }

  function rest() {
    resting++
    setTimeout(() => {
      resting--
      go()
    }, REST)
  }

  const turn = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      signal.throwIfAborted()
      const leave = () => {
        waiting.delete(start)
        reject(signal.reason)
      }
      function start() {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      signal.addEventListener('abort', leave, { once: true })
      waiting.add(start)
      go()
    })

  /** Answers what `run` does. Throws what it throws, or the signal's reason where it was given up before its turn. */
  return async <T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> => {
    await turn(signal)
    signal.addEventListener('abort', rest, { once: true })
    try {
      return await run()
    } finally {
      signal.removeEventListener('abort', rest)
      running--
      go()
    }
  }
}
