import { expect, test } from 'vitest'
import { type BundleSource, supportBundle } from '#domain/csv/support-bundle.ts'
import { diagnose } from '#domain/findings/diagnosis.ts'
import { ended } from '#domain/text/steps.ts'
import { CANARY, CANARY_PIN, canary } from './sandbox/canary.ts'
import { acmetel } from './support/acmetel.ts'
import { tnProfile } from './support/records.ts'

const bundleOf = (source: BundleSource) => ended(supportBundle(source))

const NOW = Date.UTC(2026, 10, 24)
const world = acmetel('bundle', { numbers: 240, now: NOW })

function sourceOf(record: unknown, more: Partial<BundleSource> = {}): BundleSource {
  const profile = tnProfile(record)
  if (profile?.kind !== 'lease') throw new Error('no lease')
  const { lease, raw } = profile
  return {
    number: '+1 202-982-2917',
    uuid: lease.uuid,
    raw,
    judgements: diagnose(lease, { listed: null, whole: false, rival: false, now: NOW }),
    related: [],
    fetchedAt: NOW,
    listAt: null,
    version: '0.1.0',
    hidden: false,
    ...more,
  }
}

const secretive = {
  ...world.rowAt(0),
  created_by: {
    uuid: 'u',
    email: 'ann@acme.example',
    password: canary('a'),
    token: canary('b'),
    pin: CANARY_PIN,
  },
  messaging_profile: {
    uuid: 'm',
    name: 'Inbox',
    callback_url: `https://bob:${canary('c')}@x.example/in`,
  },
  notes: [`the password is ${canary('notes.0')}`],
}

test('no bundle of any number holds a secret, and what was removed is listed by its path, without it', () => {
  const records = [secretive, ...Array.from({ length: 240 }, (_, i) => world.rowAt(i))]

  const bundles = records.map((it) => bundleOf(sourceOf(it)))

  for (const { markdown, json, removed } of bundles) {
    for (const text of [markdown, json, JSON.stringify(removed)]) {
      expect(text).not.toContain(CANARY)
      expect(text).not.toContain(String(CANARY_PIN))
    }
  }
  expect(bundles[0]?.removed).toEqual(
    expect.arrayContaining([
      { path: 'created_by.password', kind: 'value' },
      { path: 'created_by.token', kind: 'value' },
      { path: 'messaging_profile.callback_url', kind: 'part' },
      { path: 'notes[0]', kind: 'part' },
    ]),
  )
})

test('a record that was not redacted is', () => {
  const { markdown, json } = bundleOf(sourceOf(secretive, { raw: secretive }))

  expect(markdown + json).not.toContain(CANARY)
})

test('the JSON has the record as it came, every finding with its values, and when and by what it was made', () => {
  const source = sourceOf(world.rowAt(1))

  const bundle = JSON.parse(bundleOf(source).json)

  expect(bundle.record).toEqual(JSON.parse(JSON.stringify(source.raw)))
  expect(bundle).toMatchObject({
    fetched: '2026-11-24T00:00:00.000Z',
    version: '0.1.0',
    uuid: source.uuid,
  })
  expect(bundle.findings).toHaveLength(16)
  expect(bundle.findings[0].found[0]).toEqual({
    path: expect.any(String),
    value: expect.any(String),
  })
})

test('the Markdown has a line a finding, the related numbers as counts, and the record in a fence that it cannot leave', () => {
  const raw = { uuid: 'x', tn: { tn: 12029822917 }, notes: '```` | <b>' }

  const { markdown } = bundleOf(
    sourceOf(raw, {
      listAt: NOW,
      related: [
        {
          ...{ by: 'sip_connection', count: 47, places: [1, 2] },
          odd: [
            {
              trait: 'autorenew',
              have: 47,
              known: 48,
              has: false,
              words: '47 of 48 have auto-renew on, this one does not',
            },
          ],
        },
      ],
    }),
  )

  expect(markdown.match(/^\| (?:fail|pass|unknown)/gm)).toHaveLength(16)
  expect(markdown).toContain(
    '- Same SIP connection: 47; 47 of 48 have auto-renew on, this one does not',
  )
  expect(markdown).toContain('`````json')
  expect(markdown).toContain('Nothing.')
})

test('a bundle says that values in it were hidden', () => {
  const record = world.rowAt(0)
  const { markdown, json } = bundleOf(sourceOf(record, { hidden: true }))

  expect(markdown).toMatch(/^- Numbers, e-mail addresses, .* are hidden/m)
  expect(JSON.parse(json)).toMatchObject({ hidden: expect.stringContaining('are hidden') })
  expect(bundleOf(sourceOf(record)).markdown).not.toContain('are hidden')
})
