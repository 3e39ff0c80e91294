import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { paramsOf } from '#domain/query/address.ts'
import { BAD_INPUT } from './support/bad-input.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 3 })
const LISTS = [
  ['numbers', '/tns', 'lease', '/rest/profile/tn'],
  ['price plans', '/tns', 'plan', '/rest/profile/tn'],
  ['special prices', '/special-prices', 'lease', '/rest/profile/tn/special_prices'],
] as const
const CASES = LISTS.flatMap((list) =>
  Object.entries(BAD_INPUT).map(([name, text]) => [name, ...list, text] as const),
)
const asked = () => api.sandbox.requests.map(({ path }) => path)
const all = async (noun: string) =>
  (await findCount(new RegExp(`^\\d+ ${noun}$`))).textContent as string

async function openList(path: string, shape: 'lease' | 'plan', noun: string) {
  if (shape === 'plan') {
    const payload = [1, 2].map((mrc) => ({ uuid: `plan-${mrc}`, name: `US ${mrc}`, mrc }))
    api.sandbox.faults.set('/rest/profile/tn', { json: { success: true, payload } })
  }
  const opened = await open(path)
  const before = await all(noun)
  return { ...opened, before, box: screen.getByRole('searchbox', { name: `Search ${noun}` }) }
}

test.each(CASES)(
  '%s pasted into the search of the %s leaves none of them, or all, and asks for nothing',
  async (name, noun, path, shape, endpoint, pasted) => {
    const { user, router, before, box } = await openList(path, shape, noun)

    await user.click(box)
    await user.paste(pasted)
    // Who leaves the box has its text in the address at once.
    await user.tab()

    const none = `0 of ${before}`
    await findCount(name === 'nothing but space' ? before : none)
    const q = () => paramsOf(router.location).get('q') ?? ''
    await waitFor(() =>
      expect(q().trim()).toBe((box as HTMLInputElement).value.trim().toWellFormed()),
    )
    expect(document.querySelector('main img, main b')).toBeNull()
    expect(asked()).toEqual([endpoint])
    await user.click(screen.getByRole('button', { name: 'Clear the search' }))
    await findCount(before)
  },
)

test.each(CASES.filter(([name]) => name !== 'a million characters'))(
  '%s typed into the search of the %s finds the same as when it is opened by its address',
  async (name, noun, path, shape, endpoint, typed) => {
    const { user, router, before, box, unmount } = await openList(path, shape, noun)

    for (let end = 1; end <= typed.length; end++) {
      fireEvent.change(box, { target: { value: typed.slice(0, end) } })
    }
    await user.click(box)
    await user.tab()

    const none = name === 'nothing but space' ? before : `0 of ${before}`
    await findCount(none)
    await waitFor(() => expect(router.location.search !== '').toBe(typed.trim() !== ''))
    const { search } = router.location
    expect(asked()).toEqual([endpoint])
    unmount()
    await open(`${path}${search}`)
    await findCount(none)
    expect(document.querySelector('main img, main b')).toBeNull()
  },
)
