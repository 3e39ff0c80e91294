import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTurn } from '#api/request/in-turn.ts'

/** Requests that end when they are told to, and what has been made of them so far. */
function requests(most: number) {
  const turn = inTurn(most)
  const made: string[] = []
  let open = 0
  let mostOpen = 0
  const ask = (name: string) => {
    const leave = new AbortController()
    let answer = () => {}
    const asked = turn(leave.signal, () => {
      made.push(name)
      mostOpen = Math.max(mostOpen, ++open)
      return new Promise<string>((resolve, reject) => {
        answer = () => resolve(name)
        leave.signal.addEventListener('abort', () => reject(leave.signal.reason))
      }).finally(() => open--)
    })
    asked.catch(() => {})
    return { asked, answer: () => answer(), leave: () => leave.abort() }
  }
  return { ask, made, mostOpen: () => mostOpen }
}
const soon = (milliseconds = 1) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('two run at a time, and the next starts when one has ended', async () => {
  const { ask, made, mostOpen } = requests(2)
  const [first, second] = [ask('a'), ask('b'), ask('c')]
  await soon()
  expect(made).toEqual(['a', 'b'])

  second?.answer()
  await soon()

  expect(made).toEqual(['a', 'b', 'c'])
  expect(mostOpen()).toBe(2)
  first?.answer()
  expect(await first?.asked).toBe('a')
})

test('of those that are given up as the next one is asked for only the first and the last are made', async () => {
  const { ask, made, mostOpen } = requests(2)
  let last = ask('0')
  await soon()

  for (let i = 1; i < 30; i++) {
    last.leave()
    last = ask(String(i))
    await soon()
  }
  expect(made).toEqual(['0'])
  await soon(100)

  expect(made).toEqual(['0', '29'])
  expect(mostOpen()).toBe(1)
  last.answer()
  expect(await last.asked).toBe('29')
})

test('one that fails lets the next one run, and one that is given up says so', async () => {
  const turn = inTurn(1)
  const { signal } = new AbortController()
  const failed = turn(signal, () => Promise.reject(new Error('no')))
  const next = turn(signal, async () => 'yes')
  const left = turn(AbortSignal.abort('left'), async () => 'never')

  const all = await Promise.allSettled([failed, next, left])

  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
  expect(all[2]).toMatchObject({ reason: 'left' })
})
