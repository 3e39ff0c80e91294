import type { CostKey } from '#domain/record/schema/cost-keys.ts'
import type { Costs } from '#domain/record/schema/price-plan.ts'
import { add, times } from '#domain/text/arithmetic.ts'
import type { Decimal } from '#domain/text/decimal.ts'

/** What a month is made of; each key is the URL parameter that says how much of it. */
export const USAGE = {
  numbers: { name: 'Numbers', unit: 'number', key: 'mrc' },
  minutes: { name: 'Minutes out', unit: 'minute out', key: 'voice_outgoing_per_min_cost' },
  'minutes-in': { name: 'Minutes in', unit: 'minute in', key: 'voice_incoming_per_min_cost' },
  messages: { name: 'Messages sent', unit: 'SMS sent', key: 'sms_per_send_cost' },
  'messages-in': { name: 'Messages received', unit: 'SMS received', key: 'sms_per_receive_cost' },
} as const satisfies Record<string, { name: string; unit: string; key: CostKey }>
export type UsageName = keyof typeof USAGE

/** Whole numbers as digits. */
export type Usage = Readonly<Record<UsageName, Decimal>>

/** The parts of a month, in their order. */
export const USAGE_NAMES = Object.keys(USAGE) as UsageName[]

const NOTHING = { numbers: '1', minutes: '0', 'minutes-in': '0', messages: '0', 'messages-in': '0' }

/** The whole number that a person typed, "1500" or "1,500"; null where it is none, or has more than twelve digits. */
export function readQuantity(typed: string): Decimal | null {
  const text = typed.trim()
  if (!/^(?:\d+|\d{1,3}(?:[ ,']\d{3})+)$/.test(text)) return null
  const digits = text.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  return digits.length > 12 ? null : digits
}

/** The month that a URL describes: one number and nothing else where it says nothing that can be read. */
export const parseUsage = (params: URLSearchParams): Usage =>
  Object.fromEntries(
    USAGE_NAMES.map((name) => [name, readQuantity(params.get(name) ?? '') ?? NOTHING[name]]),
  ) as Usage

/** The parameters with those of a month, which stand there only where they differ from one number. */
export function withUsage(params: URLSearchParams, usage: Usage) {
  const next = new URLSearchParams(params)
  for (const name of USAGE_NAMES) {
    if (usage[name] === NOTHING[name]) next.delete(name)
    else next.set(name, usage[name])
  }
  return next
}

/** One line of the arithmetic: a quantity at a rate; null where the rate is not known, and so what it comes to. */
export type Step = {
  key: CostKey
  /** "minute out", "number for voice". */
  unit: string
  quantity: Decimal
  rate: Decimal | null
  amount: Decimal | null
}

/** What a month costs at some prices: every step, their exact sum, and whether every rate in it is known. */
export type MonthlyCost = { steps: Step[]; total: Decimal; complete: boolean }

/** Services that a number pays for by the month where they are used. */
const MONTHLY = [
  { key: 'voice_mrc', unit: 'number for voice', used: ['minutes', 'minutes-in'] },
  { key: 'sms_mrc', unit: 'number for SMS', used: ['messages', 'messages-in'] },
] as const

/**
 * What a month costs: each number, the monthly cost of voice and SMS for each where those are used and the plan has
 * one, and each minute and message. What is not used costs nothing and is left out. `unread` says which costs were sent
 * and cannot be read: the plan has them.
 */
export function monthlyCost(
  usage: Usage,
  costs: Costs | null,
  unread: (key: CostKey) => boolean = () => false,
): MonthlyCost {
  const used = (name: UsageName) => usage[name] !== '0'
  const lines = [
    { ...USAGE.numbers, quantity: usage.numbers },
    ...MONTHLY.filter(
      ({ key, used: by }) => by.some(used) && (costs?.[key] != null || unread(key)),
    ).map((it) => ({ ...it, quantity: usage.numbers })),
    ...USAGE_NAMES.slice(1)
      .filter(used)
      .map((name) => ({ ...USAGE[name], quantity: usage[name] })),
  ]
  const steps = lines.map(({ key, unit, quantity }): Step => {
    const rate = costs?.[key] ?? null
    return { key, unit, quantity, rate, amount: rate === null ? null : times(quantity, rate) }
  })
  return {
    steps,
    total: steps.reduce((sum, { amount }) => (amount === null ? sum : add(sum, amount)), '0'),
    complete: steps.every(({ amount }) => amount !== null),
  }
}
