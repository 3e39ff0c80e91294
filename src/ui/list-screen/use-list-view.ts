import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { RowQuery } from '#domain/query/row-query.ts'
import { formatQuery, parseQuery, type QueryWords } from '#domain/query/row-query-url.ts'
import { useStable } from '#ui/use-stable.ts'
import { useAddress } from './use-address.ts'

/** Milliseconds that typing rests before the URL follows. */
const REST = 300

/**
 * The view of a list that the URL describes, and the ways to change it: typing replaces history, choices push.
 * `words`, the same object between renders, are what that list’s URL may say. `typed` is the search text at once,
 * `query` what to draw with; the URL follows when typing rests. The rows of a `short` list change with the key, those
 * of a long one when there is time.
 */
export function useListView<Column extends string, Name extends string>(
  words: QueryWords<Column, Name>,
  { short }: { short: boolean },
) {
  const { params, go } = useAddress()
  const { ignored, ...fromUrl } = useMemo(() => parseQuery(params, words), [params, words])
  const [typed, setTyped] = useState(fromUrl.q)
  const written = useRef(fromUrl.q)

  // Back, forward and links change the URL without typing: the box follows.
  useEffect(() => {
    if (fromUrl.q === written.current) return
    written.current = fromUrl.q
    setTyped(fromUrl.q)
  }, [fromUrl.q])

  function write(next: RowQuery<string, Name>, replace: boolean) {
    written.current = next.q
    const address = formatQuery(next, words)
    for (const [name, values] of Object.entries(words.also ?? {})) {
      const value = params.get(name)
      if (value !== null && values.includes(value)) address.set(name, value)
    }
    go(address, { replace })
  }

  const settle = useStable(() => {
    if (typed !== written.current) write({ ...fromUrl, q: typed }, true)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key starts the rest anew
  useEffect(() => {
    const rest = setTimeout(settle, REST)
    return () => clearTimeout(rest)
  }, [typed])

  // Where nothing is put off, nothing is drawn twice.
  const q = useDeferredValue(short ? null : typed) ?? typed
  const { sort, filters } = fromUrl
  const query = useMemo(() => ({ q, sort, filters }), [q, sort, filters])

  return {
    query,
    typed,
    ignored,
    type: setTyped,
    /** Writes what was typed to the URL at once, before something else does. */
    settle,
    /** The view as a URL query. */
    search: formatQuery({ ...fromUrl, q: typed }, words).toString(),
    /** Goes to another view, by its URL query. */
    open: (next: string) => go(new URLSearchParams(next)),
    /** Changes the view by a choice, which can be gone back from. */
    choose: (change: Partial<RowQuery<string, Name>>) => {
      if (change.q !== undefined) setTyped(change.q)
      write({ ...fromUrl, q: typed, ...change }, false)
    },
  }
}

/** The view of a list, and the ways to change it. */
export type ListView<Name extends string> = ReturnType<typeof useListView<string, Name>>
