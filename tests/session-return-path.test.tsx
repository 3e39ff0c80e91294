import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { loginPath, returnPath } from '#session/return-path.ts'
import { codePoint } from './support/code-point.ts'

const ORIGIN = window.location.origin
const TOO_LONG = `?q=${'x'.repeat(70_000)}`
const back = (next: string) => returnPath(new URLSearchParams({ next }))

afterEach(() => window.history.replaceState(null, '', '/'))

test.each([
  '/tns',
  '/tns?q=917&sort=-expires',
  '/tns/1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed#raw',
  '/special-prices?sort=-name',
  '/lookup?q=%2B1%20202',
  '/nowhere/at/all',
])('comes back to %s', (next) => {
  expect(back(next)).toBe(next)
})

test.each([
  '',
  '/',
  '//host',
  '//host/tns',
  '///host',
  '/\\host',
  '/\\/host',
  '\\\\host',
  '/\t/host',
  '/\n/host',
  '/.//host/',
  '/..//host',
  '/%2e//host',
  '/tns/../..//x',
  '/tns/..\\..\\\\x',
  '/?q=1',
  '/login',
  '/login/',
  '/LogIn//',
  '/%6Cogin',
  '/tns/../login?next=/tns',
  '/login?next=/login?next=/login',
  '/%E0%A4%A',
  '/%',
  'javascript:alert(1)',
  'https://evil.example/',
  'tns',
  ' /tns',
])('goes to the numbers rather than to %j', (next) => {
  expect(back(next)).toBe('/tns')
})

test('whatever the address says, the way leads to a screen of this app that the history takes', () => {
  const bits = fc.constantFrom(
    ...['/', '//', '\\', '.', '..', '%2f', '%2e', '%5c', '%', '@', ':', '?', '#', '\t', '\0'],
    ...[
      'login',
      'LOGIN',
      '%6cogin',
      'tns',
      'host',
      'javascript:',
      'https:',
      'next=',
      ' ',
      'é',
      '\ud800',
    ],
  )
  const next = fc.oneof(
    fc.array(bits, { maxLength: 12 }).map((list) => `/${list.join('')}`),
    fc.array(bits, { maxLength: 12 }).map((list) => list.join('')),
    fc.string({ unit: codePoint }),
    fc.webUrl(),
  )

  fc.assert(
    fc.property(next, (next) => {
      const path = back(next)
      const url = new URL(path, ORIGIN)

      expect(path).toMatch(/^\/(?![/\\])/)
      expect(url.origin).toBe(ORIGIN)
      expect(decodeURIComponent(url.pathname)).not.toMatch(/^\/+(login\/*)?$/i)
      expect(back(path)).toBe(path)
      expect(() => window.history.replaceState(null, '', path)).not.toThrow()
    }),
    { numRuns: 2000 },
  )
})

test('the way in names the place with everything that belongs to it, unless it is no place', () => {
  const place = { pathname: '/tns', search: '?q=a&b', hash: '#c' }

  expect(back(new URLSearchParams(loginPath(place).split('?')[1]).get('next') ?? '')).toBe(
    '/tns?q=a&b#c',
  )
  const search = `?${Array.from({ length: 400 }, () => `sip=${crypto.randomUUID()}`).join('&')}`
  const [sent, long] = loginPath({ pathname: '/tns', search }).split('#')
  expect(sent).toBe('/login')
  expect(back(new URLSearchParams(long).get('next') ?? '')).toBe(`/tns${search}`)
  expect(loginPath({ pathname: '/', search: '' })).toBe('/login')
  expect(loginPath({ pathname: '/tns', search: TOO_LONG })).toBe('/login')
  expect(back(`/tns${TOO_LONG}`)).toBe('/tns')
})
