import type { Page } from '@playwright/test'
import type { Settings } from '../sandbox/data.ts'
import type { Fault } from '../sandbox/faults.ts'
import { expect } from './fixtures.ts'
import { openNumbers, rows } from './list-screen.ts'
import type { Api } from './sandbox.ts'

/** What a person, or the API, does on the way to a picture. */
type Step = (page: Page, api: Api) => Promise<unknown>

const LIST = '/rest/profile/tn'
const PRICES = `${LIST}/special_prices`
const NOBODY = '00000000-1111-4222-8333-444455556666'
const PASTED = '202-982-2917\n+1 415 555 0100\n2026-11-25\n2918\nsee 12029822917\n202-982-2917'

const hold =
  (settings: Partial<Settings>): Step =>
  (_, api) =>
    api.hold(settings)
const fail =
  (path: string, fault: Fault): Step =>
  (_, api) =>
    api.fail(path, fault)
const go =
  (path: string): Step =>
  (page) =>
    page.goto(path)
const numbers =
  (query = ''): Step =>
  (page) =>
    openNumbers(page, query)
const press =
  (name: string, role: 'button' | 'link' = 'button'): Step =>
  (page) =>
    page.getByRole(role, { name, exact: true }).click()
const keys =
  (...pressed: string[]): Step =>
  async (page) => {
    for (const key of pressed) await page.keyboard.press(key)
  }
const type =
  (text: string): Step =>
  (page) =>
    page.keyboard.type(text)
const fill =
  (name: string, text: string): Step =>
  (page) =>
    page.getByRole('textbox', { name }).fill(text)
const see =
  (text: string | RegExp): Step =>
  (page) =>
    expect(page.getByText(text).first()).toBeVisible()
const seeNumber = (page: Page) =>
  expect(page.getByRole('region', { name: 'History' })).toBeVisible()
const seeRow: Step = (page) => expect(rows(page).first()).toBeVisible()
const tick =
  (...places: number[]): Step =>
  async (page) => {
    for (const place of places) await rows(page).getByRole('checkbox').nth(place).check()
  }
/** Opens the first number of the list that says so. */
const open =
  (hasText: RegExp = /./): Step =>
  async (page) => {
    await rows(page).filter({ hasText }).first().getByRole('link').first().click()
    await seeNumber(page)
  }
const bring =
  (region: string): Step =>
  (page) =>
    page.getByRole('region', { name: region, exact: true }).evaluate((it) => it.scrollIntoView())
/** The numbers from one place of the sandbox's list to another, side by side. */
const compare =
  (from: number, to: number): Step =>
  async (page, api) => {
    const ids = (await api.records()).slice(from, to).map(({ uuid }) => uuid)
    await page.goto(`/tns/compare?ids=${ids}`)
    const related = page.getByRole('list', { name: /^Same block/ })
    await expect(
      page
        .getByText(/fields differ$/)
        .or(related)
        .first(),
    ).toBeVisible()
  }
const hide: Step = async (page) => {
  await page.evaluate(() => sessionStorage.setItem('opentact.hidden', 'on'))
  await page.reload()
  await expect(page.getByText('Sensitive data is hidden')).toBeVisible()
}
const leave: Step = (page) => page.evaluate(() => localStorage.clear())

/** Every screen in every state that a person can meet: a line each. */
export const SCENES: Readonly<Record<string, readonly Step[]>> = {
  numbers: [numbers()],
  'numbers-sorted': [numbers('?sort=findings&autorenew=no')],
  'numbers-searched': [numbers('?q=202-98')],
  'numbers-filters': [numbers('?finding=V1&finding=M1'), press('Filters')],
  'numbers-columns': [numbers(), press('Columns')],
  'numbers-views': [numbers(), press('Views'), see('Save this view')],
  'numbers-export': [numbers(), press('Export CSV'), see('Semicolon')],
  'numbers-ticked': [numbers(), tick(1, 3)],
  'numbers-hidden': [numbers(), hide, seeRow],
  'numbers-none-left': [go('/tns?q=zzzz&autorenew=no')],
  'numbers-empty': [hold({ numbers: 0 }), go('/tns')],
  'numbers-5000': [hold({ numbers: 5000 }), numbers()],
  'numbers-loading': [fail(LIST, { hang: true }), go('/tns')],
  'numbers-error': [fail(LIST, { status: 403 }), go('/tns')],
  account: [numbers(), press('Account menu'), see('Times in UTC')],
  number: [numbers(), open()],
  'number-findings': [numbers('?sort=findings'), open(/No voice route|Lease ended/)],
  'number-of-a-list': [numbers('?finding=V1'), open(), press('Next number'), see(/^2 of /)],
  'number-picture': [
    numbers(),
    open(),
    press('Show as picture'),
    see('Picture of the relationships'),
  ],
  'number-related': [numbers(), open(), bring('Related numbers')],
  'number-raw': [numbers(), open(), press('Show raw JSON'), bring('Raw JSON')],
  'number-bundle': [numbers(), open(), press('Download support bundle'), see('Preview')],
  'number-hidden': [numbers(), hide, seeRow, open()],
  'number-not-found': [go('/tns/00000000-0000-4000-8000-000000000000')],
  compare: [compare(1, 6)],
  'compare-one': [compare(1, 2)],
  'lookup-empty': [numbers(), keys('Control+k')],
  'lookup-recent': [
    numbers(),
    keys('Control+k'),
    type('2029822918'),
    keys('Enter'),
    seeNumber,
    keys('Control+k'),
  ],
  'lookup-results': [numbers(), keys('Control+k'), type('(202) 982-29'), see('read as')],
  'lookup-not-found': [numbers(), keys('Control+k'), type(NOBODY), see('asks the API')],
  'lookup-page': [go('/lookup?q=202-98'), see('read as')],
  'lookup-page-empty': [go('/lookup')],
  'triage-empty': [go('/triage')],
  triage: [go('/triage'), fill('Numbers or UUIDs', PASTED), press('Look up'), see('Show as list')],
  overview: [go('/overview'), see(/need a look/)],
  'overview-expiring': [go('/overview?asof=2027-02-01'), see(/need a look/), bring('Expiring')],
  'overview-connections': [go('/overview'), see(/need a look/), bring('Shared connections')],
  'overview-accounts': [go('/overview'), see(/need a look/), bring('Accounts')],
  'overview-loading': [fail(LIST, { hang: true }), go('/overview')],
  'overview-empty': [hold({ numbers: 0 }), go('/overview'), see('no telephone numbers yet')],
  'overview-plans': [hold({ shape: 'plan' }), go('/overview'), see('Go to the price plans')],
  'overview-error': [fail(LIST, { status: 403 }), go('/overview'), see('Retry')],
  'special-prices': [go('/special-prices'), seeRow],
  'special-prices-none': [fail(PRICES, { status: 404 }), go('/special-prices')],
  'special-prices-compared': [
    hold({ shape: 'mixed' }),
    numbers(),
    press('Special prices', 'link'),
    seeRow,
  ],
  'what-if': [
    hold({ shape: 'mixed' }),
    numbers(),
    press('Special prices', 'link'),
    seeRow,
    (page) => page.getByRole('textbox', { name: /^Numbers/ }).fill('25'),
    bring('What if'),
  ],
  'price-plans': [hold({ shape: 'plan' }), go('/tns'), seeRow],
  'page-not-found': [go('/nowhere')],
  login: [leave, go('/login')],
}
