import { useEffectEvent, useLayoutEffect } from 'react'
import * as v from 'valibot'
import { stored } from './stored.ts'

/** Whether single keys do something on this device. Source: WCAG 2.1.4, Character Key Shortcuts. */
export const shortcutsOn = stored('opentact.shortcuts', v.boolean(), true)

// Both listen from the moment in which the screen is there, not from one soon after it, or a quick key is lost.

/**
 * Runs something on a single key, unless a person is typing or in a dialog or menu above the page, a modifier is held,
 * or shortcuts are off.
 */
export function useShortcut(key: string, run: () => void) {
  const onPressed = useEffectEvent(run)

  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || isElsewhere(event.target) || !shortcutsOn.get()) return
      event.preventDefault()
      onPressed()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [key])
}

/** Runs something on Ctrl K or ⌘ K, on any layout of keys, also while a person is typing. */
export function useFindKey(run: () => void) {
  const onPressed = useEffectEvent(run)

  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!isFindKey(event)) return
      event.preventDefault()
      if (!event.repeat) onPressed()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

const ON_MAC = /Mac|iP(?:hone|ad|od)/.test(globalThis.navigator?.platform ?? '')

/** A layout without Latin letters has another letter on that key. On a Mac Ctrl K cuts a line of what is being typed. */
export function isFindKey(event: KeyboardEvent, onMac = ON_MAC) {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event
  if (ctrlKey === metaKey || altKey || shiftKey || isComposing) return false
  if (onMac && ctrlKey && isTyping(event.target)) return false
  return /^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK'
}

function isTyping(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** What opens above the page has keys of its own. */
const isElsewhere = (target: EventTarget | null) =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element &&
    target.closest('[role=dialog], [role=menu], [role=listbox]') !== null)
