import { defaultOf, NO_VIEWS, SavedViews } from '#domain/numbers/views/saved-views.ts'
import { stored } from '#ui/stored.ts'

/**
 * The saved views of this device. They stay after sign-out, as columns do: they hold filters that a person
 * chose and no record of the API, and would be gone every day otherwise. A shared device shows them to whoever
 * signs in next.
 */
export const savedViews = stored('opentact.views', SavedViews, NO_VIEWS)

/** The URL query that `/tns` opens with where its address has none; null is every number. */
export const defaultView = () => defaultOf(savedViews.get())?.search ?? null
