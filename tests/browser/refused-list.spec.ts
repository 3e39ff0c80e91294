import { expect, signIn, test } from './fixtures.ts'
import { count } from './list-screen.ts'

const LIST = '/rest/profile/tn'
const SCRIPT = '**/list-worker*'

const REFUSALS: [object, string, pauses?: number][] = [
  [{ status: 403 }, 'This account is not allowed to see this.'],
  [{ status: 500 }, 'The API reports a server error.', 3],
  [{ body: '<html>Hello</html>' }, 'something that is not JSON'],
]

test('a list that is refused says the same through the worker as without it, asked no more than it must; a 401 ends the session', async ({
  page,
  api,
}) => {
  const alert = page.getByRole('alert')
  await page.clock.install()
  for (const [fault, sentence, pauses = 0] of REFUSALS) {
    /** The page asks again by itself after pauses that need not be waited for. */
    const pass = async () => {
      for (let asked = 1; asked <= pauses; asked++) {
        const lists = async () => (await api.lists()).length
        await expect.poll(lists, { intervals: [50] }).toBeGreaterThanOrEqual(asked)
        await page.clock.runFor(1_200)
      }
    }
    await Promise.all([api.fail(LIST, fault), api.forget()])
    const started = page.waitForEvent('worker')
    await page.goto('/tns')
    await pass()
    await expect(alert).toContainText(sentence)
    const said = (await alert.textContent()) as string
    await started
    expect(await api.lists(), sentence).toHaveLength(pauses + 1)

    await api.forget()
    await page.route(SCRIPT, (route) => route.abort())
    await page.reload()
    await pass()
    await expect(alert).toHaveText(said)
    expect(await api.lists(), sentence).toHaveLength(pauses + 1)

    await api.heal()
    await alert.getByRole('button', { name: 'Retry' }).click()
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
