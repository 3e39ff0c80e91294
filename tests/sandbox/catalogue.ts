import type { Json } from './awkward.ts'
import { expand } from './detail.ts'
import { PLANS, planAt, specialLeases, specialPlans } from './special-prices.ts'
import type { World } from './world.ts'

export type Shape = 'lease' | 'plan' | 'mixed'
export const SHAPES = ['lease', 'plan', 'mixed'] as const satisfies Shape[]

/** What the three endpoints say about one world, in one of the shapes the API may take. */
export function makeCatalogue(world: World, shape: Shape) {
  const leases = shape === 'plan' ? 0 : world.numbers
  const plans = shape === 'lease' ? 0 : PLANS
  const count = leases + plans
  const stride = plans === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.floor(count / plans))

  // In a mixed list every `stride`-th record is a plan, until they run out.
  function at(i: number): Json {
    const plansBefore = Math.min(plans, Math.ceil(i / stride))
    const isPlan = leases === 0 || (i % stride === 0 && plansBefore < plans)
    return isPlan ? planAt(world, leases === 0 ? i : plansBefore) : world.rowAt(i - plansBefore)
  }
  function specials(): Json[] {
    return [
      ...(shape === 'plan' ? [] : specialLeases(world)),
      ...(shape === 'lease' ? [] : specialPlans(world)),
    ]
  }
  /** The extended records of a uuid: none, one, or two where the list has it twice. */
  function find(uuid: string): Json[] {
    const found = shape === 'plan' ? [] : world.rowsOf(uuid).map((i) => expand(world, i))
    if (found.length > 0 || shape === 'lease') return found
    const all = [
      ...Array.from({ length: PLANS }, (_, i) => planAt(world, i)),
      ...specialPlans(world),
    ]
    return all.filter((plan) => plan.uuid === uuid)
  }
  return { account: world.directory.accounts[0] ?? {}, count, at, specials, find }
}

export type Catalogue = ReturnType<typeof makeCatalogue>
