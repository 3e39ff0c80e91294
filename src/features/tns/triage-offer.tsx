import { useNavigate } from 'react-router-dom'
import { Notice } from '#ui/notice/notice.tsx'
import { Button } from '#ui/page/button.tsx'
import { linesIn, NOTHING_PASTED, PASTED_LINES } from '#ui/pasted-lines.ts'
import { useKept } from '#ui/use-kept.ts'
import { countOf } from '#ui/value/format.ts'

/** Lines that were pasted into the search can be looked up one by one: they are kept as they were pasted until then. */
export function TriageOffer({ text, onClose }: { text: string; onClose: () => void }) {
  const [, keep] = useKept(PASTED_LINES, NOTHING_PASTED)
  const navigate = useNavigate()

  function lookUp() {
    keep({ text, asked: text })
    void navigate('/triage')
  }

  return (
    <Notice onClose={onClose}>
      <span>A search finds what has all of it. Each line can be looked up by itself:</span>{' '}
      <Button variant="default" size="compact-sm" onClick={lookUp}>
        {`Look up ${countOf(linesIn(text), 'line')} in Triage`}
      </Button>
    </Notice>
  )
}
