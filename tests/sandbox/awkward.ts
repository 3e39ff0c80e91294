import { random } from './random.ts'

export type Json = Record<string, unknown>
type Quirk = (row: Json, key: string) => Json

const child = (row: Json, key: string): Json => {
  const value = row[key]
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
const patch = (row: Json, key: string, values: Json) => ({
  ...row,
  [key]: { ...child(row, key), ...values },
})
const without = (row: Json, ...keys: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))
const renamed = (row: Json, relation: string, name: string, key: string) =>
  patch(row, relation, { uuid: random(`${key}:renamed`).uuid(), name })

function slim(row: Json, key: string): Json {
  const { uuid, created_on, modified_on, expired_on, autorenew } = row
  const tn = { tn: child(row, 'tn').tn, registered: true }
  const subscriptions = [
    {
      uuid: random(`${key}:subscription`).uuid(),
      kind: 'number',
      created_on,
      expired_on,
      autorenew,
    },
  ]
  return { uuid, created_on, modified_on, expired_on, autorenew, tn, subscriptions }
}

/** Everything seen or feared in real answers, one kind per row. */
export const QUIRKS = {
  'relations-missing': (row) => without(row, 'messaging_profile', 'sip_control_app', 'tnorder'),
  'relations-empty': (row) => ({ ...row, account: {}, messaging_profile: {}, sip_connection: {} }),
  'relations-null': (row) => ({ ...row, account: null, tnorder: null, created_by: null }),
  'relations-uuid': (row, key) => ({
    ...row,
    sip_connection: random(`${key}:sip`).uuid(),
    messaging_profile: random(`${key}:profile`).uuid(),
    tnorder: child(row, 'tnorder').uuid,
  }),
  'arrays-null': (row) =>
    patch(patch(row, 'tnorder', { tns: null, tnleases: undefined }), 'account', {
      users: null,
      addresses: undefined,
    }),
  'enums-unlisted': (row) =>
    patch(patch(row, 'tnorder', { state: 'porting_in_review' }), 'account', { level: 'Level7' }),
  'numbers-as-strings': (row) =>
    patch(patch(row, 'tn', { tn: String(child(row, 'tn').tn) }), 'account', {
      balance: '99.87895',
    }),
  'numbers-negative': (row) => ({
    ...patch(row, 'tn', { class4_did_id: null }),
    class4_product_item_id: -1,
    messaging_profile: {
      ...child(row, 'messaging_profile'),
      long_code_weight: -3,
      tollfree_weight: null,
    },
  }),
  'dates-null': (row) => ({ ...row, expired_on: null, modified_on: null }),
  'dates-absent': (row) => without(row, 'expired_on', 'created_on'),
  'dates-unreadable': (row) => ({
    ...row,
    expired_on: 'next month',
    created_on: '0000-00-00 00:00:00',
  }),
  'slim-lease': slim,
  'slim-lease-again': slim,
  'uuid-duplicate': (row) => row,
  'uuid-missing': (row) => without(row, 'uuid'),
  'name-html': (row, key) => renamed(row, 'messaging_profile', '<img src=x onerror=alert(1)>', key),
  'name-long': (row, key) =>
    renamed(row, 'messaging_profile', `Campaign ${'spring-summer-'.repeat(20)}2024`, key),
  'name-umlaut-emoji': (row, key) =>
    renamed(row, 'messaging_profile', 'Münchner Straßenbüro 📞 Süd', key),
  'name-right-to-left': (row, key) => renamed(row, 'messaging_profile', 'خط الدعم العربي', key),
  'name-formula': (row, key) =>
    renamed(row, 'messaging_profile', '=HYPERLINK("http://x.example")', key),
} satisfies Record<string, Quirk>

export type QuirkName = keyof typeof QUIRKS
const NAMES = Object.keys(QUIRKS) as QuirkName[]

/** Spreads the quirks over the list: twenty of the first few hundred rows, ever rarer beyond. */
export function quirkRows(numbers: number): Map<number, QuirkName> {
  const rounds = Math.max(1, Math.round(Math.sqrt(numbers / 240)))
  const slots = rounds * NAMES.length
  const at = new Map<number, QuirkName>()
  for (let slot = 0; slot < slots; slot++) {
    const name = NAMES[slot % NAMES.length] as QuirkName
    at.set(Math.floor(((slot + 0.6) * numbers) / slots), name)
  }
  return at
}
