import type { Page, Route } from '@playwright/test'
import { BEAT } from '../../src/api/ingest/worker-message.ts'
import { expect, signIn, test } from './fixtures.ts'
import { count, rows } from './list-screen.ts'

const LIST = '/rest/profile/tn'
const SCRIPT = '**/list-worker*'
/** A list of which most waits until the API heals. */
const HALTED = { hangAfterBytes: 700_000 }

const loading = (page: Page) => page.getByRole('progressbar', { name: 'Loading numbers' })

/** The worker that reads the list, once it has brought the first rows. */
async function listWorker(page: Page) {
  await expect(count(page)).toHaveText(/[1-9]/)
  await expect(loading(page)).toBeVisible()
  const [worker] = page.workers()
  if (!worker) throw new Error('No worker reads the list')
  return worker
}

/** Lets the worker's heart beat fifty times as fast, as the page's clock cannot reach it. */
async function quicken(page: Page) {
  await page.route(SCRIPT, async (route) => {
    const script = await (await route.fetch()).text()
    const body = `{ const slow = setInterval; self.setInterval = (call, ms) => slow(call, ms / 50) }\n${script}`
    await route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.addInitScript(() => {
    const Native = Worker
    window.Worker = class extends Native {
      constructor(...how: ConstructorParameters<typeof Native>) {
        super(...how)
        Object.assign(window, { listWorker: this })
      }
    }
  })
}

/** Waits for whatever the worker says next. */
const nextMessage = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { listWorker } = window as unknown as { listWorker: Worker }
        listWorker.addEventListener('message', () => resolve(), { once: true })
      }),
  )

/** Ways to lose the worker's script; the second is what a host answers once a new version has replaced it. */
const LOST: Record<string, (route: Route) => unknown> = {
  'cannot be fetched': (route) => route.abort(),
  'is a page instead': (route) => route.fulfill({ contentType: 'text/html', body: '<p>' }),
  'never comes': () => {},
}

test('a worker whose script is lost is done without: the page reads the list itself, asked once', async ({
  page,
  api,
}) => {
  await page.clock.install()
  for (const [how, lose] of Object.entries(LOST)) {
    await api.forget()
    await page.unroute(SCRIPT)
    await page.route(SCRIPT, lose)
    const asked = page.waitForRequest(SCRIPT)
    await page.goto('/tns')
    await asked
    if (how === 'never comes') await page.clock.runFor(6 * BEAT)

    await expect(count(page), how).toHaveText('40 numbers')
    await expect(page.getByRole('alert'), how).toBeHidden()
    expect(await api.lists(), how).toHaveLength(1)
  }
})

test('code for records that are not plain is fetched once they come, and again where that failed', async ({
  page,
  api,
}) => {
  const asked: string[] = []
  await page.route('**/odd-records*', (route) => {
    asked.push(route.request().url())
    return asked.length === 1 ? route.abort() : route.continue()
  })

  await page.goto('/tns')

  await expect(count(page)).toHaveText('40 numbers')
  expect(asked.length).toBeGreaterThan(1)
  expect(await api.lists()).toHaveLength(2)
})

test('an API that takes its time is waited for: a quiet worker is not a dead one', async ({
  page,
  api,
}) => {
  await page.clock.install()
  await quicken(page)
  await api.fail(LIST, { hangAfterBytes: 0 })
  await page.goto('/tns')

  for (let beats = 0; beats < 8; beats++) {
    await nextMessage(page)
    await page.clock.runFor(BEAT)
  }
  expect(await api.lists()).toMatchObject([{ answer: 'under way' }])
  await api.heal()

  await expect(count(page)).toHaveText('40 numbers')
  expect(await api.lists()).toMatchObject([{ answer: 'whole' }])
})

/** Ways in which a worker ends before its list does. */
const DEATHS = {
  throws: () =>
    void setTimeout(() => {
      throw new Error('out of memory')
    }),
  'falls silent': () => self.close(),
}

test('a list whose worker or connection ends in the middle keeps what arrived, says so, and is whole again on Retry', async ({
  page,
  api,
}) => {
  await api.hold({ numbers: 1000 })
  await page.clock.install()
  const alert = page.getByRole('alert')
  const isPartThenWhole = async (how: string) => {
    await expect(alert, how).toContainText('Only a part of the numbers arrived')
    await expect(rows(page).first(), how).toBeVisible()
    await expect(loading(page), how).toBeHidden()
    expect(await api.lists(), how).toHaveLength(1)
    await api.heal()
    await alert.getByRole('button', { name: 'Retry' }).click()
    await expect(count(page), how).toHaveText('1,000 numbers')
    await expect(alert, how).toBeHidden()
    expect(await api.lists(), how).toHaveLength(2)
  }

  for (const [how, die] of Object.entries(DEATHS)) {
    await api.forget()
    await api.fail(LIST, HALTED)
    await page.goto('/tns')
    await (await listWorker(page)).evaluate(die)
    await page.clock.runFor(6 * BEAT)
    await isPartThenWhole(how)
  }

  await Promise.all([api.forget(), api.fail(LIST, { cutAfterBytes: 3_000_000 })])
  await page.goto('/tns')
  await isPartThenWhole('breaks off')
})

test('signing out in the middle of the list ends the request; the next person sees none of them, and opens a number while the own list loads', async ({
  page,
  api,
}) => {
  await api.hold({ numbers: 600 })
  await api.fail(LIST, { ...HALTED, times: 1 })
  await page.goto('/tns')
  await listWorker(page)
  const theirs = (await rows(page).first().getByRole('link').textContent()) as string

  await page.getByRole('button', { name: 'Account menu' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect.poll(api.lists).toMatchObject([{ answer: 'broken off' }])
  await expect.poll(() => page.workers()).toEqual([])

  await api.fail(LIST, { hangAfterBytes: 60_000 })
  await signIn(page, 'ops@example.com')
  await listWorker(page)
  const link = rows(page).first().getByRole('link')
  const number = (await link.textContent()) as string
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number)
  await page.goBack()
  await expect(loading(page)).toBeVisible()
  await api.heal()

  await expect(count(page)).toHaveText('36 numbers')
  await expect(loading(page)).toBeHidden()
  await expect(page.getByRole('link', { name: theirs })).toHaveCount(0)
  await expect(page.getByRole('alert')).toBeHidden()
  expect(await api.lists()).toMatchObject([{ answer: 'broken off' }, { answer: 'whole' }])
})
