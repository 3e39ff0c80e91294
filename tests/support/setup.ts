import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { answerStylesQuickly } from './quick-style.ts'

// What jsdom lacks and Mantine or the table asks for. Node tests have no window and need none of it.
if (typeof window !== 'undefined') {
  window.matchMedia ??= (query: string) =>
    ({
      matches: false,
      media: query,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
      dispatchEvent: () => false,
      onchange: null,
    }) satisfies MediaQueryList
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  window.HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true
    this.querySelector<HTMLElement>('input, button')?.focus()
  }
  window.HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  answerStylesQuickly()
  window.HTMLElement.prototype.scrollIntoView = () => {}
  window.scrollTo = () => {}
}

// The machine may be busy; and the whole page in every message hides the message.
configure({
  asyncUtilTimeout: 20_000,
  getElementError: (message) => new Error(message ?? ''),
})

// Noise is a failure: whatever a screen says on the console is a bug or a test that hides one.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...said) => noise.push(said.map(String).join(' ')))
  vi.spyOn(console, 'warn').mockImplementation((...said) => noise.push(said.map(String).join(' ')))
})
const noise: string[] = []

afterEach(() => {
  if (typeof window !== 'undefined') {
    cleanup()
    sessionStorage.clear()
    localStorage.clear()
  }
  expect(noise.splice(0)).toEqual([])
})
