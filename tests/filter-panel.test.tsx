import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { FilterGroup } from '#ui/list-screen/filters/filter-panel.tsx'

const NAMES = [
  'München',
  'Straße',
  'İstanbul',
  'Trunk 03',
  'LON 303',
  'Acme — Sales',
  'A',
  'B',
  'C',
]

test.each([
  ['munchen', ['München']],
  ['STRASSE', ['Straße']],
  ['istanbul', ['İstanbul']],
  ['trunk 03', ['Trunk 03']],
  ['03', ['Trunk 03']],
  ['sales acme', ['Acme — Sales']],
  ['acme-sales', []],
  ['“', NAMES.slice(0, 7)],
])('narrows the values of a filter by %s as a search would', async (typed, left) => {
  const user = userEvent.setup()
  const values = NAMES.map((label) => ({ value: label, label, count: 1 }))
  render(<FilterGroup name="Account" values={values} selected={[]} onChange={() => {}} />)

  await user.type(screen.getByRole('textbox', { name: 'Narrow Account' }), typed)

  const boxes = screen.queryAllByRole('checkbox')
  expect(boxes.map((it) => it.closest('label')?.querySelector('[title]')?.textContent)).toEqual(
    left,
  )
})
