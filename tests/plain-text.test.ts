import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskPairs } from '#domain/record/secrets/mask-pairs.ts'
import { maskProse } from '#domain/record/secrets/mask-prose.ts'
import { maskUrls } from '#domain/record/secrets/mask-urls.ts'
import { isPlainText } from '#domain/record/secrets/plain-text.ts'
import { maskShapes } from '#domain/record/secrets/secret-shapes.ts'
import { ended } from '#domain/text/steps.ts'

/** A text with every way to hide a secret tried on it. */
const masked = (text: string) => {
  const hide = () => '•••'
  const passes = [maskShapes, maskUrls, maskPairs, maskProse]
  return passes.reduce((text, pass) => ended(pass(text, hide)), text)
}

test.each([
  'Amber OTP 400',
  'Two-factor codes',
  'Zürich (Ost) No. 4',
  'amber-trunk-900',
  "O'Brien & Sons, Ltd.",
  'maya.okafor+sip@acmetel.example',
  'kamailio-edge-nyc-3fa9',
  'kamailio-edge-nyc-3fa9.sip.example.com',
  'https://hooks.acmetel.example/inbound/order-updates',
  'https://hooks.keystone-networks-gmbh.example.com/sms/3f9c0d1e2a4b',
])('%s needs no second look', (text) => {
  expect(isPlainText(text)).toBe(true)
  expect(masked(text)).toBe(text)
})

const piece = fc.oneof(
  fc.constantFrom(
    ...'password passwd pin pins otp cvv code codes API token secret key keys login user bearer basic digest hawk ntlm'.split(
      ' ',
    ),
    ...'is was set to your my the verification is-your number sms in inbound hook webhook callbacks events v1'.split(
      ' ',
    ),
    ...'sk_live_ rk_test_ whsec_ xoxb- xapp- ghp_ glpat- npm_ pypi- ya29. SG. SK key- KEY sk- hvs. dapi AKIA eyJ'.split(
      ' ',
    ),
    ...'https:// http:// hooks.slack.com/services/ discord.com/api/webhooks/ api.telegram.org/ .example .com'.split(
      ' ',
    ),
    ...['4711', '123456', '12-34-56', 'hunter2', 'aB3dE5fG7hJ9', 'Abcdef0123', 'x1'],
    ...[' ', ' ', ' ', '/', '/', '.', '-', '--', '_', ',', '(', ')', '&', "'", ':', '=', 'é'],
    ...['@', '@', '+', 'user', 'sip', 'edge', '.', '-'],
  ),
  fc.string({ unit: fc.constantFrom(...'abcdefABCDEF0123456789'), maxLength: 20 }),
)

test('a text that is taken for plain loses nothing to any of the ways to hide a secret', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      if (!isPlainText(text)) return
      plain++
      expect(masked(text)).toBe(text)
    }),
    { numRuns: 20_000 },
  )
  expect(plain).toBeGreaterThan(1000)
})
