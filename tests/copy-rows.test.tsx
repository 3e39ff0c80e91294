import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CANARY } from './sandbox/canary.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

useSandbox({ numbers: 320 })

type User = Awaited<ReturnType<typeof open>>['user']

async function copyAs(user: User, form: string, told: RegExp) {
  await user.click(screen.getByRole('button', { name: 'Copy as' }))
  await user.click(await screen.findByRole('menuitem', { name: form }))
  await screen.findByText(told)
  return navigator.clipboard.readText()
}

test('copies every filtered row in each form, not only those on screen', async () => {
  const { user } = await open('/tns?sort=number')
  await findCount('320 numbers')

  const tsv = await copyAs(user, 'Tab-separated', /^Copied 320 numbers: Tab-separated$/)
  const list = await copyAs(user, 'Plain list', /: Plain list$/)
  const markdown = await copyAs(user, 'Markdown table', /: Markdown table$/)
  const json = await copyAs(user, 'JSON', /: JSON$/)

  const numbers = list.split('\n')
  expect(numbers).toHaveLength(320)
  expect(screen.getAllByRole('rowheader').length).toBeLessThan(320)
  expect(tsv.split('\n')[0]).toMatch(/^Number\tFindings\tExpires/)
  expect(
    tsv
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0]),
  ).toEqual(numbers)
  expect(markdown.split('\n')).toHaveLength(322)
  expect(JSON.parse(json).map((row: { Number: unknown }) => String(row.Number))).toEqual(numbers)
  expect(tsv + markdown + json).not.toContain(CANARY)
})

test('copies the ticked rows alone, in the order of the screen', async () => {
  const { user } = await open('/tns?sort=-number')
  await findCount('320 numbers')
  const boxes = screen.getAllByRole('checkbox', { name: 'Select this row' })
  await user.click(boxes[2] as Element)
  await user.click(boxes[0] as Element)

  const list = await copyAs(user, 'Plain list', /^Copied 2 numbers/)

  const headers = screen.getAllByRole('rowheader').map((it) => it.textContent?.replace(/\D/g, ''))
  expect(list.split('\n')).toEqual([headers[0], headers[2]])
  await waitFor(() => expect(screen.getByRole('button', { name: 'Copy as' })).toHaveFocus())
})
