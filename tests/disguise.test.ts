import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Disguise } from '#domain/record/disguise.ts'

test.each([
  ['+1 202-982-2917', '+1 202-•••-••17 #1'],
  ['+12029822917', '+1202•••••17 #1'],
  ['+44 20 7946 0018', '+44 20 7••• ••18 #1'],
  ['2029822917', '202•••••17 #1'],
  ['611', '••• #1'],
  ['٢٠٢٩٨٢٢٩١٧', '٢٠٢•••••١٧ #1'],
  ['none', 'none'],
])('the number %s shows as %s', (shown, hidden) => {
  expect(new Disguise().number(shown)).toBe(hidden)
})

test('the same value has the same words, also in another spelling, and others have others', () => {
  const { number, email, person } = new Disguise()

  const all = [
    number('+1 202-982-2917'),
    number('+1 202-982-2817'),
    number('12029822917'),
    email('ann@acme.example'),
    email('ANN@acme.example'),
    email('bob@acme.example'),
    person('Ann'),
  ]

  expect(all).toEqual([
    '+1 202-•••-••17 #1',
    '+1 202-•••-••17 #2',
    '120••••••17 #1',
    '•••@••• #1',
    '•••@••• #1',
    '•••@••• #2',
    '••• #1',
  ])
})

test('a record is hidden wherever it says who and where, and uuids and dates stay', () => {
  const hidden = new Disguise().record({
    uuid: '28fec7cd-d761-45ba-b36c-d2956ee4d604',
    tn: { tn: 12029822917, class4_did_id: 50001 },
    account: { name: 'Acme', balance: 99.5, email: 'billing@acme.example' },
    sip_connection: { ip: '203.0.113.9', port: 5060 },
    created_on: '2019-08-24T14:15:22Z',
    created_by: { first_name: 'Ann', last_name: 'Lee', phone_number: '+1 202 555 0143' },
    note: 'Call +1 202 982 2917 or mail ann@acme.example from 203.0.113.9 (ticket 4711)',
    list: ['+12029822917', null, true],
  })

  expect(hidden).toEqual({
    uuid: '28fec7cd-d761-45ba-b36c-d2956ee4d604',
    tn: { tn: '120••••••17 #1', class4_did_id: 50001 },
    account: { name: 'Acme', balance: '••• #1', email: '•••@••• #1' },
    sip_connection: { ip: '•••.•••.•••.••• #1', port: 5060 },
    created_on: '2019-08-24T14:15:22Z',
    created_by: { first_name: '••• #1', last_name: '••• #2', phone_number: '+1 202 ••• ••43 #2' },
    note: 'Call +1 202 ••• ••17 #1 or mail •••@••• #2 from •••.•••.•••.••• #1 (ticket 4711)',
    list: ['+1202•••••17 #1', null, true],
  })
})

test.each([
  ['account.balance', '12.5', '••• #1'],
  ['account.email', 'ann@acme.example', '•••@••• #1'],
  ['sip_connection.ip', '203.0.113.9', '•••.•••.•••.••• #1'],
  ['tn.tn', '12029822917', '120••••••17 #1'],
  ['tns[0].tn', '12029822917', '120••••••17 #1'],
  ['phones.0', '12029822917', '120••••••17 #1'],
  ['tnorder.state', 'success', 'success'],
  ['expired_on', '2026-11-25T10:33:07Z', '2026-11-25T10:33:07Z'],
])('what stands at %s, %s, shows as %s', (path, text, hidden) => {
  expect(new Disguise().at(path, text)).toBe(hidden)
})

test('a day in a text stays, and a number sent as a JSON number under any name does not', () => {
  const disguise = new Disguise()

  expect(disguise.text('Ported 2026-11-25 10:33 from 12029822917')).toBe(
    'Ported 2026-11-25 10:33 from 120••••••17 #1',
  )
  expect(disguise.record({ callback: 12029822917, file_id: 12029822917 })).toEqual({
    callback: '120••••••17 #1',
    file_id: 12029822917,
  })
})

const digits = fc.stringMatching(/^[2-9]\d{9}$/)
const email = fc.emailAddress()
const values = fc.oneof(
  digits.map((value) => ['number', `+1${value}`] as const),
  email.map((value) => ['email', value] as const),
  fc.ipV4().map((value) => ['ip', value] as const),
  fc.stringMatching(/^[A-Z][a-z]{2,9}$/).map((value) => ['person', value] as const),
  fc.stringMatching(/^\d{1,6}\.\d{2}$/).map((value) => ['balance', value] as const),
)

test('different values are told apart, the same ones are not, and nothing of the middle is left', () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 30 }), (all) => {
      const disguise = new Disguise()
      const hide = () => all.map(([kind, value]) => disguise[kind](value))

      const first = hide()

      expect(hide()).toEqual(first)
      for (const [i, [kind, value]] of all.entries()) {
        const same = all.findIndex(
          ([k, v]) => k === kind && v.toLowerCase() === value.toLowerCase(),
        )
        expect(first.findIndex((it, at) => all[at]?.[0] === kind && it === first[i])).toBe(same)
        const shown = (first[i] as string).replace(/ #\d+$/, '')
        if (kind === 'number')
          expect(shown.replace(/\D/g, '')).toBe(value.slice(1, 5) + value.slice(-2))
        else expect(shown).toMatch(/^[•@.]+$/)
      }
    }),
    { numRuns: 300 },
  )
})

test('no number, address or IP of a text is left in it', () => {
  const secret = fc.oneof(
    digits.map((it) => `+1${it}`),
    digits,
    email,
    fc.ipV4(),
  )
  const around = fc.constantFrom('', ' ', '(', ' from ', '\n', '<', '"', ', ', 'é ', '🔥')
  fc.assert(
    fc.property(secret, around, around, (value, before, after) => {
      const hidden = new Disguise().text(`${before}${value}${after}`)

      expect(hidden).not.toContain(value)
      expect(hidden).toContain('•')
    }),
    { numRuns: 1_000 },
  )
})

test('a number in another spelling shows as the same number', () => {
  const { number } = new Disguise()

  expect(number('+1 202-982-2917')).toBe('+1 202-•••-••17 #1')
  expect(number('(202) 982-2918')).toBe('(202) •••-••18 #2')
  expect(number('(202) 982-2917', '+12029822917')).toBe('(202) •••-••17 #1')
})

test('a balance with its currency is the same balance', () => {
  const { balance } = new Disguise()

  expect([balance('-12.50'), balance('$−12.50'), balance('12.50')]).toEqual([
    '••• #1',
    '••• #1',
    '••• #2',
  ])
})
