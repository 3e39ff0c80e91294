import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { SavedViews } from '#domain/numbers/views/saved-views.ts'
import { DEFAULT_LAYOUT, tableLayout } from '#ui/data-table/table-layout.ts'
import { stored } from '#ui/stored.ts'
import { blockStorage, fillStorage } from './support/storage.ts'

const KEY = 'opentact.table.tns'
const layout = tableLayout('tns')
const WHOLE = {
  order: ['expires', 'number'],
  hidden: ['uuid'],
  shown: ['links'],
  widths: { number: 200 },
  density: 'compact',
  pinned: false,
} as const

// Before the storage is emptied.
afterEach(() => void vi.restoreAllMocks())

const kept = (text: string) => {
  localStorage.setItem(KEY, text)
  return layout.get()
}

test('reads a layout as it was kept', () => {
  expect(kept(JSON.stringify(WHOLE))).toEqual(WHOLE)
})

test.each([
  ['order', 'number', []],
  ['order', ['expires', 7, null, 'expires', 'number'], ['expires', 'number']],
  ['hidden', { uuid: true }, []],
  ['hidden', [['uuid'], 'uuid'], ['uuid']],
  ['widths', { number: 200, uuid: '90', expires: null }, { number: 200 }],
  ['widths', { number: 5000, uuid: -1 }, { number: 640, uuid: 60 }],
  ['widths', 'wide', {}],
  ['density', 'tiny', 'normal'],
  ['density', 28, 'normal'],
  ['pinned', 'yes', true],
])('a layout whose %s is %j loses nothing else', (field, value, read) => {
  expect(kept(JSON.stringify({ ...WHOLE, [field]: value }))).toEqual({ ...WHOLE, [field]: read })
})

test('a layout without a field, as an older version kept it, keeps the others', () => {
  expect(kept('{"hidden":["uuid"]}')).toEqual({ ...DEFAULT_LAYOUT, hidden: ['uuid'] })
})

test('whatever storage holds, a layout can be read from it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      const { order, hidden, widths } = kept(text)

      expect([...order, ...hidden].every((id) => typeof id === 'string')).toBe(true)
      expect(Object.values(widths).every((width) => width >= 60 && width <= 640)).toBe(true)
    }),
  )
})

test('one saved view that cannot be read costs no other, and no default', () => {
  const good = { name: 'Retail', search: 'q=retail' }
  const more = { name: 'Failed', search: 'state=failed' }

  const read = v.parse(SavedViews, {
    views: [good, { name: 'No search' }, null, 7, { ...good, name: 'RETAIL' }, more],
    default: 'Retail',
  })

  expect(read).toEqual({ views: [good, more], default: 'Retail' })
})

test('a default that cannot be read costs no view', () => {
  const views = [{ name: 'Retail', search: 'q=retail' }]

  expect(v.parse(SavedViews, { views, default: 3 })).toEqual({ views, default: null })
})

const counter = () => stored('opentact.counter', v.number(), 0)

test.each([
  ['blocked', blockStorage],
  ['full', fillStorage],
])(
  'with storage %s a setting holds for the visit and is announced at each change',
  (_how, spoil) => {
    spoil()
    const store = counter()
    const seen: number[] = []
    store.subscribe(() => seen.push(store.get()))

    expect(store.get()).toBe(0)
    store.set(1)
    store.set(2)
    store.set(0)

    expect(seen).toEqual([1, 2, 0])
  },
)

test('a setting that could not replace the one that is kept holds all the same', () => {
  localStorage.setItem('opentact.counter', '5')
  const store = counter()
  expect(store.get()).toBe(5)

  fillStorage()
  store.set(6)

  expect(store.get()).toBe(6)
})

test('a setting that was not kept gives way to what another tab keeps later', () => {
  const store = counter()
  fillStorage()
  store.set(6)

  vi.restoreAllMocks()
  localStorage.setItem('opentact.counter', '7')

  expect(store.get()).toBe(7)
})
