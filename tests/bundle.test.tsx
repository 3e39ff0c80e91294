import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CANARY } from './sandbox/canary.ts'
import { leaseUuid } from './sandbox/leases.ts'
import { useDownloads } from './support/downloads.ts'
import { findCount, open, useSandbox } from './support/open.tsx'

useSandbox({ numbers: 30 })
const handedOver = useDownloads()
const uuid = leaseUuid('main', 1)

async function openBundle(user: Awaited<ReturnType<typeof open>>['user']) {
  await screen.findByText('Balance')
  await user.click(screen.getByRole('button', { name: 'Download support bundle' }))
  return screen.findByRole('dialog', { name: 'Support bundle' })
}

test('shows what the bundle says and what was removed before it is saved, in both forms', async () => {
  const { user } = await open('/tns')
  await findCount('30 numbers')
  await user.click(screen.getByRole('link', { name: '+1 202-982-2918' }))
  await screen.findByText(/^Among all 30 numbers/)

  const dialog = within(await openBundle(user))
  await user.click(dialog.getByRole('button', { name: 'Download Markdown' }))
  await user.click(dialog.getByRole('button', { name: 'Download JSON' }))

  expect(
    within(dialog.getByRole('list', { name: 'Removed' })).getByText('created_by.password'),
  ).toBeVisible()
  const preview = dialog.getByRole('region', { name: 'Preview' }).textContent
  expect(preview).toContain('# +1 202-982-2918')
  expect(preview).toMatch(/^- Same account: \d+/m)
  const names = handedOver.map(({ name }) => name)
  expect(names).toEqual([
    expect.stringMatching(/^tn-12029822918-\d{4}-\d\d-\d\dT\d{4}Z\.md$/),
    expect.stringMatching(/^tn-12029822918-\d{4}-\d\d-\d\dT\d{4}Z\.json$/),
  ])
  const [markdown, json] = await Promise.all(handedOver.map(({ file }) => file.text()))
  expect(markdown).toBe(preview)
  expect(JSON.parse(json as string)).toMatchObject({ uuid, version: '0.1.0', record: { uuid } })
  expect(document.body.innerHTML + markdown + json).not.toContain(CANARY)
})

test('counts no related numbers where the whole list is not here, and copies what it shows', async () => {
  const { user } = await open(`/tns/${uuid}`)

  const dialog = within(await openBundle(user))
  await user.click(dialog.getByRole('button', { name: 'Copy Markdown' }))

  const copied = await navigator.clipboard.readText()
  expect(copied).toContain('The whole list of numbers was not here.')
  expect(copied).not.toContain(CANARY)
  await user.click(dialog.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
