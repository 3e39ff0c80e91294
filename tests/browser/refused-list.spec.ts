import { expect, test } from './fixtures.ts'
import { count, openPrices } from './list-screen.ts'

const LIST = '/rest/profile/tn'
const SCRIPT = '**/list-worker*'

const REFUSALS: [object, string][] = [
  [{ status: 403 }, 'This account is not allowed to see this.'],
  [{ status: 500 }, 'The API reports a server error.'],
  [{ body: '<html>Hello</html>' }, 'something that is not JSON'],
]

test('a list that is refused says the same through the worker as without it', async ({
  page,
  api,
}) => {
  const alert = page.getByRole('alert')
  for (const [fault, sentence] of REFUSALS) {
    await api.fail(LIST, fault)
    const started = page.waitForEvent('worker')
    await page.goto('/tns')
    await expect(alert).toContainText(sentence)
    const said = (await alert.textContent()) as string
    await started

    await page.route(SCRIPT, (route) => route.abort())
    await page.reload()

    await expect(alert).toHaveText(said)
    await api.heal()
    await alert.getByRole('button', { name: 'Retry' }).click()
    await expect(count(page)).toHaveText('40 numbers')
    await page.unroute(SCRIPT)
  }
})

for (const [reader, without] of [
  ['worker', false],
  ['page', true],
] as const) {
  test(`a list that is refused with 401 ends the session when the ${reader} reads it`, async ({
    page,
    api,
  }) => {
    if (without) await page.route(SCRIPT, (route) => route.abort())
    await openPrices(page)
    await api.forget()
    await api.fail('/rest/*', { status: 401 })

    await page.getByRole('link', { name: 'Numbers', exact: true }).click()

    await expect(page.getByText('session has expired')).toBeVisible()
    expect(await api.lists()).toHaveLength(1)
  })
}
