/** What comes of work in steps, taken one after the other without a pause. */
export function ended<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
