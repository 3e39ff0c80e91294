const PER_MESSAGE = ['nrc', 'mrc', 'per_send_cost', 'per_receive_cost'] as const
const PER_MINUTE = ['nrc', 'mrc', 'incoming_per_min_cost', 'outgoing_per_min_cost'] as const

/** The 22 costs of a price plan in their groups; each key is the wire name. Source: docs/api.md, "Price plan". */
export const COST_GROUPS = [
  { group: 'Number', keys: ['nrc', 'mrc'] },
  { group: 'Voice', keys: PER_MINUTE.map((key) => `voice_${key}` as const) },
  { group: 'SMS', keys: PER_MESSAGE.map((key) => `sms_${key}` as const) },
  { group: 'MMS', keys: PER_MESSAGE.map((key) => `mms_${key}` as const) },
  { group: 'Fax', keys: PER_MINUTE.map((key) => `fax_${key}` as const) },
  { group: 'Emergency', keys: PER_MINUTE.map((key) => `emergency_${key}` as const) },
] as const

/** The wire name of one cost. */
export type CostKey = (typeof COST_GROUPS)[number]['keys'][number]
/** Every cost key, in the order of the groups. */
export const COST_KEYS: readonly CostKey[] = COST_GROUPS.flatMap(({ keys }) => keys)

const PER_USE = { send: 'send', receive: 'receive', incoming: 'in', outgoing: 'out' }

/** The short word of a cost inside its group: `sms_per_send_cost` is "send". */
export function costWord(key: CostKey) {
  if (key.endsWith('nrc')) return 'once'
  if (key.endsWith('mrc')) return 'monthly'
  return Object.entries(PER_USE).find(([word]) => key.includes(word))?.[1] ?? key
}
