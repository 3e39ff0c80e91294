import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { answerStylesQuickly } from './quick-style.ts'

// What jsdom lacks and Mantine or the table asks for.
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

// The machine may be busy; and the whole page in every message hides the message.
configure({
  asyncUtilTimeout: 20_000,
  getElementError: (message) => new Error(message ?? ''),
})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})
