import { useCallback, useEffect, useMemo, useState } from 'react'
import { apiBase } from '#api/request/http.ts'
import { pause } from '#api/slices/pause.ts'
import { isWhole, type TnList } from '#domain/numbers/tn-list.ts'
import {
  changesBetween,
  formatVisit,
  parseVisit,
  type Visit,
  type VisitChanges,
  VisitDigest,
  type VisitScope,
} from '#domain/overview/visit.ts'
import { useSession } from '#session/use-session.ts'
import { keptVisit } from '#ui/kept-visit.ts'
import { usePass } from '#ui/use-pass.ts'

/** What differs from the last visit: `since` is milliseconds UTC, null where this is the first one that is kept. */
export type VisitState = {
  /** The person wants it. */
  on: boolean
  /** The list is not whole, so that nobody can tell. */
  part: boolean
  since: number | null
  /** null while it is not known. */
  changes: VisitChanges | null
  /** null while nobody knows whether the browser keeps this visit. */
  kept: boolean | null
}

/** Compares the list with that of the last visit, where the person wants that. */
export function useVisit(list: TnList | undefined) {
  const scope = useScope()
  const [{ on, before }, setStart] = useState(() => startOf(scope))
  const [outcome, setOutcome] = useState<Pick<VisitState, 'changes' | 'kept'> | null>(null)
  const whole = list !== undefined && isWhole(list)
  const askedAt = list?.askedAt ?? 0
  const begin = useCallback(() => {
    const digest = new VisitDigest()
    return { add: digest.add.bind(digest), result: () => digest.result(askedAt) }
  }, [askedAt])
  const found = usePass(on && whole ? list : undefined, begin)
  const visit = found && found.list === list ? found.result : null

  useEffect(() => {
    if (!on || !visit) return
    let left = false
    compare(before, visit, scope).then((it) => left || setOutcome(it))
    return () => {
      left = true
    }
  }, [on, before, visit, scope])

  const state: VisitState = {
    on,
    part: list?.complete === true && !whole,
    since: before?.at ?? null,
    changes: outcome?.changes ?? null,
    kept: outcome?.kept ?? null,
  }
  function choose(next: boolean) {
    if (!next) keptVisit.forget()
    setStart({ on: next, before: null })
    setOutcome(null)
  }
  return { ...state, choose }
}

/** In steps that are each short of a frame for 50,000 numbers. */
async function compare(before: Visit | null, visit: Visit, scope: VisitScope) {
  const changes = before && changesBetween(before, visit)
  await pause()
  const text = formatVisit(visit, scope)
  await pause()
  return { changes, kept: keptVisit.keep(text) }
}

function useScope(): VisitScope {
  const session = useSession()
  const { email = null, account = null } = session ?? {}
  return useMemo(
    () => ({ account: JSON.stringify([email, account]), api: apiBase() }),
    [email, account],
  )
}

/** Whether the person wants it, and the visit that this tab is compared with: that of before it was opened. */
function startOf(scope: VisitScope): { on: boolean; before: Visit | null } {
  const last = keptVisit.last()
  if (last === null) return { on: false, before: null }
  const own = keptVisit.compared()
  const known = own === null ? null : parseVisit(own, scope)
  if (known) return { on: true, before: known }
  const before = parseVisit(last, scope)
  if (before) keptVisit.compare(last)
  return { on: before !== null, before }
}
