import { useEffect, useRef, useState } from 'react'
import type { RowStore } from '#domain/rows/row-store.ts'
import { NOTHING_PASTED, PASTED_LINES } from '#ui/pasted-lines.ts'
import { useKept } from '#ui/use-kept.ts'
import { type TriageAnswer, TriageRun } from './triage-run.ts'

/** A text that was asked for; asked for again, it is another one. */
type Asked = { text: string }

/** The numbers as far as they are here: a new object each time more are. */
type Numbers = { rows: RowStore; whole: boolean }

/** What was pasted, and what the numbers say of it; null while none are here. Text and answer outlive the screen. */
export function useTriage(numbers: Numbers | null) {
  const [pasted, setPasted] = useKept(PASTED_LINES, NOTHING_PASTED)
  const [kept, keep] = useKept<{ of: string; answer: TriageAnswer } | null>('triage', null)
  const [asked, setAsked] = useState<Asked | null>(() => {
    const text = pasted().asked
    return text === null ? null : { text }
  })
  const [answer, setAnswer] = useState(() => {
    const before = kept()
    return before && before.of === asked?.text ? before.answer : null
  })
  const [busy, setBusy] = useState(asked !== null && !answer)
  const run = useRef<TriageRun | null>(null)

  useEffect(() => {
    if (!asked) return
    const { text } = asked
    const running = new TriageRun(text, (answer) => {
      setAnswer(answer)
      setBusy(false)
      keep({ of: text, answer })
    })
    run.current = running
    return () => running.stop()
  }, [asked, keep])

  useEffect(() => {
    // Which text is looked up decides, too.
    if (asked && numbers) run.current?.over(numbers.rows, numbers.whole)
  }, [asked, numbers])

  return {
    /** As it stands in the box at first. */
    initial: pasted,
    type: (text: string) => setPasted({ ...pasted(), text }),
    lookUp: (text: string) => {
      setPasted({ text, asked: text })
      setAnswer(null)
      setBusy(true)
      setAsked({ text })
    },
    answer,
    /** No answer is here yet. */
    busy,
  }
}
