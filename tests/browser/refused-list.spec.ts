import { expect, signIn, test } from './fixtures.ts'
import { count } from './list-screen.ts'

const LIST = '/rest/profile/tn'
const SCRIPT = '**/list-worker*'

const SOON = { intervals: [50] }

const REFUSALS: [object, string, again?: number][] = [
  [{ status: 403 }, 'This account is not allowed to see this.'],
  [{ status: 500 }, 'The API reports a server error.', 3],
  [{ body: '<html>Hello</html>' }, 'something that is not JSON'],
]

test('a list that is refused says the same through the worker as without it, and a 401 ends the session', async ({
  page,
  api,
}) => {
  const alert = page.getByRole('alert')
  const retry = alert.getByRole('button', { name: 'Retry' })
  const asked = async () => (await api.lists()).length
  await page.clock.install()
  for (const [fault, sentence, again = 0] of REFUSALS) {
    /** The page asks so often by itself, after pauses that need not be waited for. */
    const pass = async () => {
      for (let times = 1; times <= again; times++) {
        await expect.poll(asked, SOON).toBeGreaterThanOrEqual(times)
        await page.clock.runFor(1_200)
      }
      await expect.poll(asked, SOON).toBe(again + 1)
    }
    await Promise.all([api.fail(LIST, fault), api.forget()])
    const started = page.waitForEvent('worker')
    await page.goto('/tns')
    await pass()
    await expect(alert).toContainText(sentence)
    const said = (await alert.textContent()) as string
    await started

    await api.forget()
    await page.route(SCRIPT, (route) => route.abort())
    const lost = page.waitForEvent('requestfailed')
    await retry.click()
    await pass()
    await expect(retry).toBeEnabled()
    expect((await lost).url()).toContain('list-worker')
    await expect(alert).toHaveText(said)

    await api.heal()
    await retry.click()
    await expect(count(page)).toHaveText('40 numbers')
    await page.unroute(SCRIPT)
  }

  for (const without of [false, true]) {
    if (without) await page.route(SCRIPT, (route) => route.abort())
    await Promise.all([api.fail('/rest/*', { status: 401 }), api.forget()])
    await page.getByRole('button', { name: 'Refresh' }).click()

    await expect(page.getByText('session has expired')).toBeVisible()
    expect(await api.lists()).toHaveLength(1)
    await api.heal()
    await signIn(page)
    await expect(count(page)).toHaveText('40 numbers')
  }
})
