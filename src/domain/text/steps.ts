/** What comes of work in steps, taken one after the other without a pause. */
export function ended<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

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
