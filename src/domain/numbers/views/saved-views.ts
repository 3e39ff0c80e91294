import * as v from 'valibot'

/** A named view of the numbers: the URL query of `/tns` without its question mark. */
export type View = { name: string; search: string }

/** Views that everyone has. */
export const BUILT_IN_VIEWS: readonly View[] = [
  { name: 'Expiring in 30 days', search: 'expiry=7d&expiry=30d&sort=expires' },
  { name: 'Auto-renew off', search: 'autorenew=no' },
  { name: 'No voice route', search: 'finding=V1' },
  { name: 'No messaging', search: 'messaging=none' },
  { name: 'Order not finished', search: 'finding=O1' },
]

/** One view, as it is kept and as a file has it. */
export const ViewSchema = v.object({ name: v.string(), search: v.string() })

/** The views of a list that can be read, each name once: a bad one costs no other. */
const views = v.pipe(
  v.array(v.unknown()),
  v.transform((list) => {
    const byName = new Map<string, View>()
    for (const entry of list) {
      const { success, output } = v.safeParse(ViewSchema, entry)
      if (success && !byName.has(keyOf(output.name))) byName.set(keyOf(output.name), output)
    }
    return [...byName.values()]
  }),
  v.readonly(),
)

/** A person's own views in their order, and the name of the view (own or built in) that `/tns` opens with. */
export const SavedViews = v.object({
  views: v.fallback(views, []),
  default: v.fallback(v.nullable(v.string()), null),
})
export type SavedViews = v.InferOutput<typeof SavedViews>

export const NO_VIEWS: SavedViews = { views: [], default: null }

/** The view of the default, if it exists. */
export const defaultOf = (saved: SavedViews) =>
  [...BUILT_IN_VIEWS, ...saved.views].find(({ name }) => name === saved.default) ?? null

/** Names differ in more than case, or nobody could tell them apart when they are read out. */
export const keyOf = (name: string) => name.normalize('NFKC').toLowerCase()
