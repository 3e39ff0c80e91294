import { expect, test } from 'vitest'
import { DEFAULT_LAYOUT, orderedIds, visibleColumns } from '#ui/data-table/table-layout.ts'

const columns = ['number', 'ends', 'account', 'state'].map((id) => ({
  id,
  rowHeader: id === 'number',
}))
const layout = (part: Partial<typeof DEFAULT_LAYOUT>) => ({ ...DEFAULT_LAYOUT, ...part })

test('columns stand as the person put them; one the layout does not know stands behind the one it follows', () => {
  expect(orderedIds(columns, layout({}))).toEqual(['number', 'ends', 'account', 'state'])
  expect(orderedIds(columns, layout({ order: ['state', 'number', 'account'] }))).toEqual([
    'state',
    'number',
    'ends',
    'account',
  ])
})

test('a column that is no more, or named twice, is passed over', () => {
  expect(orderedIds(columns, layout({ order: ['gone', 'ends'] }))).toEqual([
    'number',
    'ends',
    'account',
    'state',
  ])
})

test('the pinned column comes first, wherever it was put; hidden ones do not show', () => {
  const moved = layout({ order: ['ends', 'number'], hidden: ['state'] })

  expect(visibleColumns(columns, moved).map(({ id }) => id)).toEqual(['number', 'ends', 'account'])
  expect(visibleColumns(columns, { ...moved, pinned: false }).map(({ id }) => id)).toEqual([
    'ends',
    'account',
    'number',
  ])
})
