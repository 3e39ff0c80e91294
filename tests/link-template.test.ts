import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGood, type LinkTemplate, linkFor, readTemplate } from '#domain/lookup/link-template.ts'

const UUID = '28fec7cd-d761-45ba-b36c-d2956ee4d604'
const ACCOUNT = '439e1a75-0000-4aaa-8bbb-0123456789ab'
const facts = { uuid: UUID.toUpperCase(), tn: '+12029822917', account: ACCOUNT }

const linkOf = (content: string, more = {}) =>
  linkFor(readTemplate(content) as LinkTemplate, { ...facts, ...more })

test.each([
  ['Call records https://cdr.example/?tn={e164}', 'https://cdr.example/?tn=%2B12029822917'],
  ['CDR https://cdr.example/n/{digits}', 'https://cdr.example/n/12029822917'],
  ['A\u00a0B HTTPS://cdr.example/{uuid}#a={account}', `HTTPS://cdr.example/${UUID}#a=${ACCOUNT}`],
  [
    '  Records   https://x.example:8443/{digits}/{digits} ',
    'https://x.example:8443/12029822917/12029822917',
  ],
])('%s leads to %s', (content, link) => {
  expect(linkOf(content)).toBe(link)
})

test.each([
  ['', 'It is empty.'],
  ['https://cdr.example/{e164}', 'It has no name before its address.'],
  ['Call records', 'It has no address behind its name.'],
  ['Call http://cdr.example/{e164}', 'Its address does not start with https://.'],
  ['Call javascript:alert({e164})', 'Its address does not start with https://.'],
  ['Call data:text/html,{e164}', 'Its address does not start with https://.'],
  ['Call https:cdr.example/{e164}', 'Its address does not start with https://.'],
  ['Call https://cdr.example/{tn}', '{tn} is none of {e164} {digits} {uuid} {account}.'],
  ['Call https://cdr.example/{E164}', '{E164} is none of {e164} {digits} {uuid} {account}.'],
  ['Call https://cdr.example/{e164', 'A brace has no other half.'],
  ['Call https://cdr.example/', 'It names no part of a number, such as {e164}.'],
  ['Call https://{digits}.example/', 'Its host is missing, or holds a placeholder or a sign-in.'],
  [
    'Call https://bob:pw@cdr.example/{digits}',
    'Its host is missing, or holds a placeholder or a sign-in.',
  ],
  ['Call https:///{digits}', 'Its host is missing, or holds a placeholder or a sign-in.'],
  ['Call https://a b/{digits}', 'It has no address behind its name.'],
  ['Call https://x.example:99999/{digits}', 'Its address cannot be read.'],
  ['Ca\u202ell https://cdr.example/{digits}', 'It holds characters that cannot be seen.'],
  [`Call https://cdr.example/{digits}${'a'.repeat(2000)}`, 'It is longer than 2000 characters.'],
])('%s is told: %s', (content, why) => {
  expect(readTemplate(content)).toMatchObject({ why })
})

test.each([
  ['{e164}', { tn: '020 7946 0018' }],
  ['{e164}', { tn: null }],
  ['{digits}', { tn: null }],
  ['{uuid}', { uuid: null }],
  ['{uuid}', { uuid: '../../admin' }],
  ['{account}', { account: null }],
  ['{digits}/{account}', { account: '' }],
])('%s of a number that does not say it has no link', (placeholder, more) => {
  expect(linkOf(`Call https://cdr.example/${placeholder}`, more)).toBeNull()
})

test('whatever a template says, a link stays on the host it names, by https', () => {
  const part = fc.constantFrom(
    'Call ',
    'https://',
    'cdr.example',
    '/',
    '{e164}',
    '{uuid}',
    '?',
    '#',
    '@',
    '\\',
    ':',
    '{',
    ' ',
    '%',
    'javascript:',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const template = readTemplate(parts.join(''))
      if (!isGood(template)) return

      const link = new URL(linkFor(template, facts) as string)
      expect(link.protocol).toBe('https:')
      expect(link.host).toBe(new URL(template.url.replace(/\{\w+\}/g, '0')).host)
      expect(link.username + link.password).toBe('')
    }),
    { numRuns: 3_000 },
  )
})
