export type Body = ReadableStream<Uint8Array<ArrayBuffer>>

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Passes on the first `limit` bytes of a body and waits for `then`; where that says true the rest follows, else it ends. */
function pausing(body: Body, limit: number, then: () => Promise<boolean>): Body {
  let left = limit
  const reader = body.getReader()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) return controller.close()
      if (value.byteLength < left) {
        left -= value.byteLength
        return controller.enqueue(value)
      }
      if (left > 0) controller.enqueue(value.subarray(0, left))
      if (!(await then())) return controller.close()
      controller.enqueue(value.subarray(left))
      left = Number.POSITIVE_INFINITY
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** Drops the connection in the middle of the body. */
export const cutAfter = (body: Body, limit: number, drop: () => void): Body =>
  pausing(body, limit, async () => {
    // Long enough for the bytes before the cut to reach the reader.
    await wait(30)
    drop()
    return false
  })

/** Falls silent in the middle of the body; sends the rest once `over`. */
export const hangAfter = (body: Body, limit: number, over: Promise<void>): Body =>
  pausing(body, limit, async () => {
    await over
    return true
  })

/** Sends the body in small pieces with a pause before each. */
export function throttle(
  body: Body,
  { chunkBytes, everyMs }: { chunkBytes: number; everyMs: number },
): Body {
  const reader = body.getReader()
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  return new ReadableStream({
    async pull(controller) {
      if (rest.byteLength === 0) {
        const { done, value } = await reader.read()
        if (done) return controller.close()
        rest = value
      }
      await wait(everyMs)
      controller.enqueue(rest.subarray(0, chunkBytes))
      rest = rest.subarray(chunkBytes)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
