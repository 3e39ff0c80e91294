import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { leaseUuid } from './sandbox/leases.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

const api = useSandbox({ numbers: 30 })
const uuid = leaseUuid('main', 1)

test('draws what the outline says, no more and no less', async () => {
  const { user } = await open('/tns')
  await findCount('30 numbers')
  await user.click(screen.getByRole('link', { name: '+1 202-982-2918' }))
  await screen.findByText('Balance')
  const outline = within(screen.getByRole('region', { name: 'Relationships' }))

  await user.click(outline.getByRole('button', { name: 'Show as picture' }))

  const picture = await screen.findByRole('region', { name: 'Picture' })
  const textsOf = (items: HTMLElement[]) => items.map(({ textContent }) => textContent)
  const drawn = textsOf(within(picture).getAllByRole('listitem'))
  expect(drawn.slice(2)).toEqual(textsOf(outline.getAllByRole('listitem')))
  expect(drawn[0]).toBe('Number+1 202-982-2918')
  await user.click(outline.getByRole('button', { name: 'Show as picture' }))
  expect(screen.queryByRole('region', { name: 'Picture' })).toBeNull()
})

test('tells in a picture too what there is none of from what was not included', async () => {
  const record = { uuid, tn: {}, account: {}, messaging_profile: null }
  api.sandbox.faults.set(`/rest/profile/tn/${uuid}`, { json: { success: true, payload: [record] } })
  const { user } = await open(`/tns/${uuid}`)
  await screen.findByRole('list', { name: 'State' })
  await user.click(screen.getByRole('button', { name: 'Show as picture' }))

  const picture = within(await screen.findByRole('region', { name: 'Picture' }))

  const drawn = picture.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(drawn).toContain('Messaging profileNone')
  expect(drawn).toContain('AccountNot included by the API')
})
