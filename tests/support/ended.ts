/** What work in steps returns in the end, taken without a pause. */
export function ended<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
