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

/** As many characters are looked through in one step: a fraction of a millisecond. */
export const STEP = 4000

/**
 * A text with what `by` makes of each match of a global pattern, as replace() has it, in short steps. The pattern may be
 * used by others in between.
 */
export function* replaced(
  text: string,
  pattern: RegExp,
  by: (match: RegExpExecArray) => string,
): Generator<void, string> {
  let made = ''
  let done = 0
  let paused = 0
  for (let from = 0; from <= text.length; ) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (!match) break
    const end = pattern.lastIndex
    made += text.slice(done, match.index) + by(match)
    done = end
    from = end > match.index ? end : end + 1
    if (from - paused < STEP) continue
    paused = from
    yield
  }
  if (text.length >= STEP) yield
  return done === 0 ? text : made + text.slice(done)
}
