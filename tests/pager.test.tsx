import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { shortcutsOn } from '#ui/shortcuts.ts'
import { leaseUuid } from './sandbox/leases.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const LIST = '/rest/profile/tn'
const api = useSandbox({ numbers: 30 })

const next = () => screen.getByRole('button', { name: 'Next number' })
const previous = () => screen.getByRole('button', { name: 'Previous number' })
const details = () =>
  api.sandbox.requests.map(({ path }) => path).filter((path) => path.startsWith(`${LIST}/`))
const findNumber = (name: string) => screen.findByRole('heading', { level: 1, name })

async function openFrom(path: string, place: number) {
  const opened = await open(path)
  await findCount(/numbers?$/)
  const table = screen.getByRole('table', { name: 'Telephone numbers' })
  const links = within(table).getAllByRole('link')
  const shown = links.map((link) => link.textContent as string)
  await opened.user.click(links[place] as HTMLElement)
  await findNumber(shown[place] as string)
  return { ...opened, shown }
}

test('a number of a list says which it is, and leads through it in its order', async () => {
  const { user, shown } = await openFrom('/tns?sort=-number', 3)

  await screen.findByText('4 of 30')
  await user.click(next())
  await findNumber(shown[4] as string)

  expect(screen.getByText('5 of 30')).toBeVisible()
  expect(next()).toHaveFocus()
  await user.click(previous())
  await findNumber(shown[3] as string)
  expect(previous()).toHaveFocus()
})

test('what narrows the list is said in its words', async () => {
  await openFrom('/tns?finding=V1', 0)

  expect(await screen.findByText(/^1 of \d+ in No voice route$/)).toBeVisible()
})

test('at an end the button says why it leads nowhere, and keeps the focus', async () => {
  const { user, shown } = await openFrom('/tns?sort=number', 28)
  await screen.findByText('29 of 30')

  await user.click(next())
  await findNumber(shown[29] as string)
  await user.keyboard('{Enter}')

  expect(next()).toHaveFocus()
  expect(next()).toHaveAttribute('aria-disabled', 'true')
  expect(next()).toHaveAccessibleDescription('30 of 30 This is the last number in the list.')
  expect(screen.getByText('30 of 30')).toBeVisible()
})

test('j and k lead on and back, but not where single keys are off', async () => {
  const { user, shown } = await openFrom('/tns?sort=number', 0)
  await screen.findByText('1 of 30')

  await user.keyboard('jjk')
  expect(await screen.findByText('2 of 30')).toBeVisible()
  await findNumber(shown[1] as string)
  shortcutsOn.set(false)
  await user.keyboard('j')

  expect(screen.getByText('2 of 30')).toBeVisible()
})

test('however fast one goes, one number is asked for at a time', async () => {
  const { user, shown, router } = await openFrom('/tns?sort=number', 0)
  await screen.findByText('1 of 30')
  await screen.findByText('Balance')
  api.sandbox.faults.set(`${LIST}/*`, { hang: true })
  const underWay = () => api.sandbox.requests.filter(({ answer }) => answer === 'under way')
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, underWay().length)
  }, 1)

  await user.keyboard('jjjjjjjjjj')
  await findNumber(shown[10] as string)
  await waitFor(() =>
    expect(details().at(-1)).toBe(`/rest/profile${router.location.pathname.replace('tns', 'tn')}`),
  )
  await waitFor(() => expect(underWay()).toHaveLength(1))
  clearInterval(look)

  expect(most).toBe(1)
})

test('the way back leads to the row that was last looked at', async () => {
  const { user, shown, router } = await openFrom('/tns?sort=number', 0)
  await screen.findByText('1 of 30')
  await user.keyboard('jjjj')
  await findNumber(shown[4] as string)

  await user.click(screen.getByRole('link', { name: 'Back to the list' }))

  await waitFor(() => expect(screen.getByRole('link', { name: shown[4] as string })).toHaveFocus())
  expect(router.location.search).toBe('?sort=number')
})

test('a number that was opened by its address has no way through a list', async () => {
  await open(`/tns/${leaseUuid('main', 1)}`)

  await screen.findByText('Balance')

  expect(screen.queryByRole('button', { name: 'Next number' })).toBeNull()
  expect(api.sandbox.requests.map(({ path }) => path)).toEqual([`${LIST}/${leaseUuid('main', 1)}`])
})

test('a number that is gone from the API still leads on', async () => {
  const { user, shown } = await openFrom('/tns?sort=number', 0)
  await screen.findByText('1 of 30')
  api.sandbox.faults.set(`${LIST}/*`, { status: 404 })

  next().focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { level: 1, name: 'Number not found' })

  expect(screen.getByText('2 of 30')).toBeVisible()
  expect(next()).toHaveFocus()
  api.sandbox.faults.clear()
  await user.keyboard('{Enter}')
  await findNumber(shown[2] as string)
})
