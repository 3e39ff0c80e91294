import * as v from 'valibot'
import { formatTnQuery, parseTnQuery } from '#domain/numbers/tn-query.ts'
import { BUILT_IN_VIEWS, keyOf, type SavedViews, type View, ViewSchema } from './saved-views.ts'

/** What a change leads to, or a sentence that says why it cannot be made. */
export type Changed = { saved: SavedViews } | { error: string }

/** Characters of a name, and of a query; and views in all: storage is small, and so is a list one reads. */
export const LONGEST_NAME = 60
const LONGEST_SEARCH = 4000
const MOST_VIEWS = 100

const FileSchema = v.object({ views: v.array(ViewSchema) })

/** Adds a view of this query at the end. Parts of the query that no view has are left out. */
export function addView(saved: SavedViews, name: string, search: string): Changed {
  const view = { name: tidy(name), search: canonical(search) }
  const error = refusal(saved.views, view)
  return error ? { error } : { saved: { ...saved, views: [...saved.views, view] } }
}

/** Gives an own view another name; the default follows. */
export function renameView(saved: SavedViews, name: string, newName: string): Changed {
  const others = saved.views.filter((view) => view.name !== name)
  const renamed = tidy(newName)
  const error = nameRefusal(others, renamed)
  if (error) return { error }
  return {
    saved: {
      views: saved.views.map((view) => (view.name === name ? { ...view, name: renamed } : view)),
      default: saved.default === name ? renamed : saved.default,
    },
  }
}

/** Makes an own view select what this query selects. It keeps its name and its place. */
export function updateView(saved: SavedViews, name: string, search: string): Changed {
  const view = { name, search: canonical(search) }
  const error = searchRefusal(view)
  if (error) return { error }
  return { saved: { ...saved, views: saved.views.map((it) => (it.name === name ? view : it)) } }
}

/** Removes an own view; were it the default, there is none any more. */
export const removeView = (saved: SavedViews, name: string): SavedViews => ({
  views: saved.views.filter((view) => view.name !== name),
  default: saved.default === name ? null : saved.default,
})

/** Makes a view the one that `/tns` opens with; null is none. */
export const setDefaultView = (saved: SavedViews, name: string | null): SavedViews => ({
  ...saved,
  default: name,
})

/** The own views as the text of a JSON file. */
export const exportViews = ({ views }: SavedViews) => `${JSON.stringify({ views }, null, 2)}\n`

/** Adds the views of such a file, all or none of them. Those that are there already, alike, are passed over. */
export function importViews(saved: SavedViews, text: string): Changed {
  const file = json(text)
  if (file === undefined) return { error: 'The file is not JSON.' }
  const result = v.safeParse(FileSchema, file)
  if (!result.success) {
    return {
      error: 'The file holds no views: {"views": [{"name": "…", "search": "…"}]} is expected.',
    }
  }
  let next = saved
  for (const { name: named, search } of result.output.views) {
    const name = tidy(named)
    const { ignored } = parseTnQuery(new URLSearchParams(search))
    if (ignored.length > 0) {
      const parts = `parts that are not known here: ${ignored.join(', ')}`
      return { error: `Nothing was imported. The view “${shortened(name)}” has ${parts}.` }
    }
    const same = clashing(next.views, name)
    if (same && sameView(same.search, search)) continue
    const changed = addView(next, name, search)
    if ('error' in changed) return { error: `Nothing was imported. ${changed.error}` }
    next = changed.saved
  }
  return { saved: next }
}

/** True where two URL queries select the same rows in the same order. */
export function sameView(a: string, b: string) {
  const parts = (search: string) => [...new URLSearchParams(canonical(search))].map(String).sort()
  return parts(a).join('\n') === parts(b).join('\n')
}

/** The one way to write a query, without what a view does not know. */
const canonical = (search: string) =>
  formatTnQuery(parseTnQuery(new URLSearchParams(search))).toString()

const tidy = (name: string) => name.trim().replace(/[\s\p{Cc}]+/gu, ' ')

const shortened = (name: string) =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name

const clashing = (views: readonly View[], name: string) =>
  [...BUILT_IN_VIEWS, ...views].find((view) => keyOf(view.name) === keyOf(name))

function refusal(views: readonly View[], view: View) {
  if (views.length >= MOST_VIEWS) return `At most ${MOST_VIEWS} views are kept. Delete one first.`
  return nameRefusal(views, view.name) ?? searchRefusal(view)
}

const searchRefusal = ({ name, search }: View) =>
  search.length > LONGEST_SEARCH
    ? `The view “${name}” selects more single values than can be kept. Use fewer filters.`
    : null

function nameRefusal(views: readonly View[], name: string) {
  if (name === '') return 'Give the view a name.'
  if (name.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} characters.`
  const clash = clashing(views, name)
  return clash ? `There is a view “${clash.name}” already. Choose another name.` : null
}

/** The value of a JSON text; undefined where it is none. */
function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
