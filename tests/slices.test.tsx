import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inSlices, startSlices } from '#api/slices/in-slices.ts'
import type { TnList } from '#domain/numbers/tn-list.ts'
import type { ReadRow, TnRow } from '#domain/rows/tn-row.ts'
import { usePass } from '#ui/use-pass.ts'
import { addRows, indexOf, readRow } from './support/rows.ts'

// Each look at the clock takes 5 ms, so that a slice is two steps.
let clock = 0
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 5))
})
afterEach(() => vi.restoreAllMocks())

function* counting(to: number, taken: number[] = []): Generator<number, string> {
  for (let step = 1; step <= to; step++) {
    taken.push(step)
    yield step
  }
  return `${to} steps`
}

const rowsOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const tn = 12025550000 + from + i
    return readRow({ tn: { tn } }, from + i, 0) as ReadRow
  })

/** A list of so many numbers to which more can be added; each published one is a new object. */
function listOf(count: number) {
  const index = indexOf(rowsOf(0, count))
  return {
    published: () => ({ index, complete: true }) as TnList,
    grow: (more: number) => addRows(index.rows, rowsOf(index.rows.count, more)),
    rows: index.rows,
  }
}

/** Begins passes, each of which keeps the places that it looked at. */
function watched() {
  const passes: number[][] = []
  const begin = () => {
    const places: number[] = []
    passes.push(places)
    const add = (_: TnRow, place: number) => void places.push(place)
    return { add, result: () => places.length }
  }
  return { passes, begin }
}
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place)

test('work in slices returns what its steps return, and tells the last step of each slice', async () => {
  const told: number[] = []

  const result = await inSlices(counting(7), { onPause: (step) => told.push(step) })

  expect(result).toBe('7 steps')
  expect(told).toEqual([2, 4, 6])
})

test('work that is aborted takes no more steps, and rejects with the reason', async () => {
  const taken: number[] = []
  const leaving = new AbortController()

  const work = inSlices(counting(100, taken), { signal: leaving.signal })
  leaving.abort(new Error('left'))

  await expect(work).rejects.toThrow('left')
  expect(taken).toEqual([1, 2])
})

test('what a step throws is what the work rejects with', async () => {
  function* failing(): Generator<void, void> {
    for (const step of upTo(9)) {
      if (step === 5) throw new Error('unreadable')
      yield
    }
  }

  await expect(inSlices(failing())).rejects.toThrow('unreadable')
})

test('work that is over within its first slice is told at once', () => {
  const told: string[] = []

  startSlices(counting(1), (result) => told.push(result))

  expect(told).toEqual(['1 steps'])
})

test('work that was given up is told nobody', async () => {
  const taken: number[] = []
  const told: string[] = []

  const stop = startSlices(counting(9, taken), (result) => told.push(result))
  stop()
  await inSlices(counting(9))

  expect(taken).toEqual([1, 2])
  expect(told).toEqual([])
})

test('a pass looks at every row once and goes on with those that arrive', async () => {
  const list = listOf(300)
  const { begin, passes } = watched()

  const { result, rerender } = renderHook((of: TnList) => usePass(of, begin), {
    initialProps: list.published(),
  })
  await waitFor(() => expect(result.current?.read).toBe(300))
  list.grow(200)
  const grown = list.published()
  rerender(grown)
  await waitFor(() => expect(result.current?.list).toBe(grown))

  expect(result.current).toMatchObject({ result: 500, read: 500 })
  expect(passes).toEqual([upTo(500)])
})

test('a pass that is interrupted by more of the list leaves out no row', async () => {
  const list = listOf(300)
  const { begin, passes } = watched()

  const { result, rerender } = renderHook((of: TnList) => usePass(of, begin), {
    initialProps: list.published(),
  })
  list.grow(200)
  rerender(list.published())
  await waitFor(() => expect(result.current?.read).toBe(500))

  expect(passes).toEqual([upTo(500)])
})

test('a pass starts anew where rows changed, and what was found before stays until it is over', async () => {
  const list = listOf(300)
  const { begin, passes } = watched()
  const seen = new Set<number | undefined>()
  const { result, rerender } = renderHook(
    (of: TnList) => {
      const found = usePass(of, begin, { early: true })
      if (passes.length > 1) seen.add(found?.read)
      return found
    },
    { initialProps: list.published() },
  )
  await waitFor(() => expect(result.current?.read).toBe(300))

  list.rows.mark(new Map([[7, 'changed']]))
  const changed = list.published()
  rerender(changed)
  await waitFor(() => expect(result.current?.list).toBe(changed))

  expect(passes).toEqual([upTo(300), upTo(300)])
  expect(seen).toEqual(new Set([300]))
})

test('only a pass that is looked at early says what it came to before it is through', async () => {
  async function readsOf(early: boolean) {
    const reads: number[] = []
    const list = listOf(3000).published()
    const { result } = renderHook(() => {
      const found = usePass(list, EVERY_ROW, { early })
      if (found && found.read !== reads.at(-1)) reads.push(found.read)
      return found
    })
    await waitFor(() => expect(result.current?.read).toBe(3000))
    return reads
  }

  expect((await readsOf(true)).length).toBeGreaterThan(1)
  expect(await readsOf(false)).toEqual([3000])
})
const EVERY_ROW = watched().begin

test('what else is looked for begins a pass of its own; nothing begins none', async () => {
  const list = listOf(10).published()
  const [one, other] = [watched(), watched()]

  const { result, rerender } = renderHook(
    (begin: typeof one.begin | null) => usePass(list, begin),
    {
      initialProps: null as typeof one.begin | null,
    },
  )
  expect(result.current).toBeNull()
  rerender(one.begin)
  await waitFor(() => expect(result.current?.begin).toBe(one.begin))
  rerender(other.begin)
  await waitFor(() => expect(result.current?.begin).toBe(other.begin))

  expect([...one.passes, ...other.passes]).toEqual([upTo(10), upTo(10)])
})

test('what the rows that are here cannot begin is begun with those that arrive', async () => {
  const list = listOf(10)
  const { begin, passes } = watched()
  const later = (rows: TnList['index']['rows']) => (rows.count > 10 ? begin() : null)

  const { result, rerender } = renderHook((of: TnList) => usePass(of, later), {
    initialProps: list.published(),
  })
  list.grow(10)
  rerender(list.published())
  await waitFor(() => expect(result.current?.read).toBe(20))

  expect(passes).toEqual([upTo(20)])
})
