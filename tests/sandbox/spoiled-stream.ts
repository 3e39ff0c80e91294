export type Body = ReadableStream<Uint8Array<ArrayBuffer>>

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Passes on the first `limit` bytes of a body and then calls `end`. */
function limited(body: Body, limit: number, end: () => Promise<void> | void): Body {
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
      left = 0
      await end()
      controller.close()
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

/** Drops the connection in the middle of the body. */
export const cutAfter = (body: Body, limit: number, drop: () => void): Body =>
  limited(body, limit, async () => {
    // Long enough for the bytes before the cut to reach the reader.
    await wait(30)
    drop()
  })

/** Falls silent in the middle of the body; sends the rest once `over`. */
export function hangAfter(body: Body, limit: number, over: Promise<void>): Body {
  let left = limit
  const reader = body.getReader()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) return controller.close()
      if (value.byteLength <= left) {
        left -= value.byteLength
        return controller.enqueue(value)
      }
      if (left > 0) controller.enqueue(value.subarray(0, left))
      await over
      controller.enqueue(value.subarray(left))
      left = 0
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

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
