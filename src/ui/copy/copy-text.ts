import { disguise } from '#ui/value/use-disguise.ts'

/**
 * Puts a text on the clipboard, hidden as the screen is, unless it is `hidden` already; false where the browser does not
 * let the page. Call it in answer to a press.
 */
export async function copyText(asked: string, hidden = false) {
  const text = hidden ? asked : disguise().text(asked)
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Over plain http there is no clipboard object, and with it a permission can be denied.
    return copySelected(text)
  }
}

/** The old way: the browser copies what is selected, here the text in a field that nobody sees. */
function copySelected(text: string) {
  const focused = document.activeElement as HTMLElement | null
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.cssText = 'position: fixed; top: 0; opacity: 0'
  // Beside the button: what is outside an open dialog cannot be selected.
  const place = focused?.parentElement ?? document.body
  place.append(field)
  try {
    field.focus({ preventScroll: true })
    field.select()
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    focused?.focus({ preventScroll: true })
  }
}
