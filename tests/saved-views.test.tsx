import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { parseTnQuery } from '#domain/numbers/tn-query.ts'
import {
  BUILT_IN_VIEWS,
  defaultOf,
  NO_VIEWS,
  type SavedViews,
} from '#domain/numbers/views/saved-views.ts'
import {
  addView,
  type Changed,
  exportViews,
  importViews,
  removeView,
  renameView,
  sameView,
  setDefaultView,
  updateView,
} from '#domain/numbers/views/view-changes.ts'
import { ViewsButton } from '#features/tns/views/views-button.tsx'
import { defaultView, savedViews } from '#features/tns/views/views-store.ts'
import { useDownloads } from './support/downloads.ts'

const handedOver = useDownloads()
const KEY = 'opentact.views'
const two: SavedViews = {
  views: [
    { name: 'Retail', search: 'q=retail' },
    { name: 'Failed', search: 'sort=number&state=failed' },
  ],
  default: 'Retail',
}

const saved = (changed: Changed) => {
  if ('error' in changed) throw new Error(changed.error)
  return changed.saved
}
const errorOf = (changed: Changed) => ('error' in changed ? changed.error : null)

test('adds a view with a tidy name and the query in its one form', () => {
  const { views } = saved(addView(NO_VIEWS, '  My \n view ', '?state=failed&colour=red&q=a'))

  expect(views).toEqual([{ name: 'My view', search: 'q=a&state=failed' }])
})

test.each([
  ['', 'Give the view a name.'],
  ['   ', 'Give the view a name.'],
  ['rETAIL', 'There is a view “Retail” already. Choose another name.'],
  ['no messaging', 'There is a view “No messaging” already. Choose another name.'],
  ['x'.repeat(61), 'A name has at most 60 characters.'],
])('refuses the name %j with a sentence', (name, sentence) => {
  expect(errorOf(addView(two, name, 'q=a'))).toBe(sentence)
  expect(errorOf(renameView(two, 'Failed', name))).toBe(sentence)
})

test('refuses a view that selects too much, and one too many', () => {
  const uuids = Array.from({ length: 200 }, (_, i) => `sip=${'x'.repeat(36)}${i}`).join('&')
  const full = Array.from({ length: 100 }).reduce<SavedViews>(
    (views, _, i) => saved(addView(views, `View ${i}`, '')),
    NO_VIEWS,
  )

  expect(errorOf(addView(two, 'Big', uuids))).toMatch(/^The view “Big” selects more/)
  expect(errorOf(addView(full, 'More', ''))).toMatch(/^At most 100 views/)
})

test('renames a view in its place, also only in case, and the default follows', () => {
  const renamed = saved(renameView(two, 'Retail', 'RETAIL'))

  expect(renamed.views.map(({ name }) => name)).toEqual(['RETAIL', 'Failed'])
  expect(renamed.default).toBe('RETAIL')
})

test('updates a view in its place, tidily, or says that it selects too much', () => {
  const updated = saved(updateView(two, 'Retail', '?state=failed&colour=red&q=b'))

  expect(updated).toEqual({
    views: [{ name: 'Retail', search: 'q=b&state=failed' }, two.views[1]],
    default: 'Retail',
  })
  expect(errorOf(updateView(two, 'Retail', `q=${'x'.repeat(5000)}`))).toMatch(
    /^The view “Retail” selects more/,
  )
})

test('has no default any more when that view is removed', () => {
  expect(removeView(two, 'Retail')).toEqual({ views: [two.views[1]], default: null })
  expect(removeView(two, 'Failed').default).toBe('Retail')
})

test('takes an own or a built-in view as the default', () => {
  expect(defaultOf(two)?.search).toBe('q=retail')
  expect(defaultOf(setDefaultView(two, 'No messaging'))?.search).toBe('messaging=none')
  expect(defaultOf(setDefaultView(two, 'Gone'))).toBeNull()
  expect(defaultOf(setDefaultView(two, null))).toBeNull()
})

test('ships with views whose every part is known', () => {
  const ignored = BUILT_IN_VIEWS.flatMap(
    ({ search }) => parseTnQuery(new URLSearchParams(search)).ignored,
  )

  expect(ignored).toEqual([])
})

test('knows a view again whatever the order of its parts', () => {
  expect(sameView('expiry=7d&expiry=30d&sort=expires', 'sort=expires&expiry=30d&expiry=7d')).toBe(
    true,
  )
  expect(sameView('sort=number,-expires', 'sort=-expires,number')).toBe(false)
  expect(sameView('q=a', 'q=b')).toBe(false)
})

test('imports what was exported, whatever the names and queries', () => {
  const views = fc.array(
    fc.record({
      name: fc.string({ unit: 'grapheme' }),
      search: fc.string().map((q) => `${new URLSearchParams({ q })}`),
    }),
  )
  fc.assert(
    fc.property(views, (all) => {
      const own = all.reduce<SavedViews>((views, { name, search }) => {
        const changed = addView(views, name, search)
        return 'error' in changed ? views : changed.saved
      }, NO_VIEWS)

      expect(importViews(NO_VIEWS, exportViews(own))).toEqual({ saved: own })
      expect(importViews(own, exportViews(own))).toEqual({ saved: own })
      localStorage.setItem(KEY, JSON.stringify(own))
      expect(savedViews.get()).toEqual(own)
    }),
  )
})

const file = (...views: unknown[]) => JSON.stringify({ views })

test.each([
  ['text', 'hello', 'The file is not JSON.'],
  ['another shape', '{"views": {"a": 1}}', /^The file holds no views/],
  ['a name that is a number', file({ name: 5, search: '' }), /^The file holds no views/],
  [
    'unknown parameters',
    file({ name: 'Mine', search: 'colour=red&sort=price' }),
    'Nothing was imported. The view “Mine” has parts that are not known here: sort “price”, “colour”.',
  ],
  [
    'values that a filter cannot have',
    file(
      { name: 'Fine', search: 'state=anything&expiry=7d' },
      { name: 'Mine', search: 'expiry=banana&expiry=30d&finding=Z9' },
    ),
    'Nothing was imported. The view “Mine” has parts that are not known here: expiry “banana”, finding “Z9”.',
  ],
  [
    'a name that stands for another view',
    file({ name: 'New', search: 'q=x' }, { name: 'retail', search: 'q=wholesale' }),
    'Nothing was imported. There is a view “Retail” already. Choose another name.',
  ],
])('refuses a file of %s with a sentence', (_what, text, sentence) => {
  expect(errorOf(importViews(two, text))).toMatch(sentence)
})

test.each([null, '', '{', '7', '{"views":[{"name":"a"}],"default":null}', file()])(
  'has no views where storage holds %j',
  (text) => {
    if (text !== null) localStorage.setItem(KEY, text)

    expect(savedViews.get()).toEqual(NO_VIEWS)
  },
)

async function openViews(search = 'q=acme', before?: SavedViews) {
  if (before) localStorage.setItem(KEY, JSON.stringify(before))
  const onOpen = vi.fn()
  const user = userEvent.setup()
  render(<ViewsButton search={search} onOpen={onOpen} />)
  await user.click(screen.getByRole('button', { name: 'Views' }))
  const dialog = await screen.findByRole('dialog', { name: 'Views' })
  await waitFor(() => expect(dialog).toBeVisible())
  return { user, onOpen }
}
const button = (name: string) => screen.getByRole('button', { name })
const kept = savedViews.get

test('lists the views, marks the one on screen and opens another', async () => {
  const { user, onOpen } = await openViews('expiry=30d&expiry=7d&sort=expires', two)

  expect(
    within(screen.getByRole('list', { name: 'Your views' })).getAllByRole('listitem'),
  ).toHaveLength(2)
  expect(button('Expiring in 30 days')).toHaveAttribute('aria-current', 'true')
  expect(button('Retail')).not.toHaveAttribute('aria-current')
  await user.click(button('Failed'))

  expect(onOpen).toHaveBeenCalledExactlyOnceWith('sort=number&state=failed')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(button('Views')).toHaveFocus())
})

test('saves the view on screen with Enter', async () => {
  const { user } = await openViews('q=acme')

  await user.click(button('Save this view'))
  await user.keyboard('Acme{Enter}')

  expect(kept().views).toEqual([{ name: 'Acme', search: 'q=acme' }])
  expect(button('Acme')).toHaveAttribute('aria-current', 'true')
  expect(screen.getByText('View saved.')).toBeVisible()
})

test('keeps a name that is taken in its box and says why', async () => {
  const { user } = await openViews('q=acme', two)

  await user.click(button('Save this view'))
  await user.keyboard('failed{Enter}')

  expect(screen.getByRole('alert')).toHaveTextContent('There is a view “Failed” already.')
  expect(screen.getByRole('textbox', { name: 'Name of this view' })).toHaveValue('failed')
  expect(kept()).toEqual(two)
})

test('renames a view and says so when the name clashes', async () => {
  const { user } = await openViews('', two)

  await user.click(button('Rename Failed'))
  const box = screen.getByRole('textbox', { name: 'New name of Failed' })
  await user.clear(box)
  await user.type(box, 'Retail{Enter}')
  expect(screen.getByRole('alert')).toHaveTextContent('There is a view “Retail” already.')
  await user.clear(box)
  await user.type(box, 'Not done{Enter}')

  expect(kept().views.map(({ name }) => name)).toEqual(['Retail', 'Not done'])
  expect(screen.queryByRole('alert')).toBeNull()
})

test('leaves a name with Escape, and the views with another', async () => {
  const { user } = await openViews('', two)

  await user.click(button('Rename Failed'))
  await user.keyboard('x{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.getByRole('dialog')).toBeVisible()
  await user.keyboard('{Escape}')

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(button('Views')).toHaveFocus())
  expect(kept()).toEqual(two)
})

test('updates a view to the current one and takes that back', async () => {
  const { user } = await openViews('q=acme&state=failed', two)
  const update = 'Update Retail to the current view'

  await user.click(button(update))
  expect(kept().views).toEqual([{ name: 'Retail', search: 'q=acme&state=failed' }, two.views[1]])
  expect(screen.getByText('“Retail” is now what the numbers show.')).toBeVisible()
  expect(button('Retail')).toHaveAttribute('aria-current', 'true')
  expect(screen.queryByRole('button', { name: update })).toBeNull()
  expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement)
  await user.click(button('Undo'))

  expect(kept()).toEqual(two)
  expect(button(update)).toBeVisible()
})

test('deletes a view and brings it back', async () => {
  const { user } = await openViews('', two)

  await user.click(button('Delete Retail'))
  expect(kept()).toEqual({ views: [two.views[1]], default: null })
  expect(screen.getByRole('dialog')).toContainElement(document.activeElement as HTMLElement)
  await user.click(button('Undo'))

  expect(kept()).toEqual(two)
})

test('makes any view the default and none again', async () => {
  const { user } = await openViews('', two)
  expect(defaultView()).toBe('q=retail')

  await user.click(button('Make No voice route the default'))
  expect(defaultView()).toBe('finding=V1')
  expect(button('Make No voice route the default')).toHaveAttribute('aria-pressed', 'true')
  await user.click(button('Make No voice route the default'))

  expect(defaultView()).toBeNull()
})

test('says that a broken file is no JSON and keeps every view', async () => {
  const { user } = await openViews('', two)

  await user.upload(screen.getByLabelText('Import views'), new File(['{'], 'views.json'))

  expect(await screen.findByRole('alert')).toHaveTextContent('The file is not JSON.')
  expect(kept()).toEqual(two)
})

test('imports a colleague’s views beside the own', async () => {
  const { user } = await openViews('', two)

  await user.upload(
    screen.getByLabelText('Import views'),
    new File([file({ name: 'Theirs', search: 'q=x' }, two.views[0])], 'views.json'),
  )

  expect(await screen.findByText('1 view imported.')).toBeVisible()
  expect(kept().views.map(({ name }) => name)).toEqual(['Retail', 'Failed', 'Theirs'])
})

test('exports the own views as opentact-views.json', async () => {
  const { user } = await openViews('', two)

  await user.click(button('Export views'))

  expect(handedOver.map(({ name }) => name)).toEqual(['opentact-views.json'])
  expect(JSON.parse((await handedOver[0]?.file.text()) ?? '')).toEqual({ views: two.views })
})

test('where the browser keeps nothing, a saved view holds for the visit', async () => {
  const { user } = await openViews('q=acme')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })

  await user.click(button('Save this view'))
  await user.keyboard('Acme{Enter}')

  expect(button('Acme')).toBeVisible()
  expect(kept().views).toEqual([{ name: 'Acme', search: 'q=acme' }])

  vi.restoreAllMocks()
  savedViews.set(NO_VIEWS)
})

test('ignores what another version or hand left in storage', async () => {
  localStorage.setItem(KEY, '{"views":"all of them"}')

  await openViews()

  expect(screen.queryByRole('list', { name: 'Your views' })).toBeNull()
  expect(defaultView()).toBeNull()
})

test('shows what another tab saved', async () => {
  await openViews()

  localStorage.setItem(KEY, JSON.stringify(two))
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: KEY })))

  expect(button('Retail')).toBeVisible()
})
