/**
 * Answers the four properties that queries, matchers and clicks ask of every element again and again, and all others
 * as jsdom does, which holds each rule of its own sheet against each element anew after any change of the page.
 * Sheets are not read in these tests, so what counts is the tag, `hidden` and inline style.
 */
export function answerStylesQuickly() {
  function defaultDisplay({ tagName, namespaceURI }: Element, type: string | null) {
    const key = `${namespaceURI} ${tagName} ${type}`
    const known = defaults.get(key)
    if (known !== undefined) return known
    const bare = document.createElementNS(namespaceURI, tagName.toLowerCase())
    if (type !== null) bare.setAttribute('type', type)
    const { display } = slowly(bare)
    defaults.set(key, display)
    return display
  }

  const displayOf = (element: Element) =>
    DEPENDS.has(element.tagName) ||
    element.hasAttribute('hidden') ||
    element.hasAttribute('popover') ||
    KEYWORD.test(inline(element, 'display'))
      ? slowly(element).display
      : inline(element, 'display') || defaultDisplay(element, element.getAttribute('type'))

  function inherited(element: Element, property: 'visibility' | 'pointerEvents', initial: string) {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at.hasAttribute('hidden')) return slowly(element)[property]
      const own = inline(at, property)
      if (own) return KEYWORD.test(own) ? slowly(element)[property] : own
    }
    return initial
  }

  function answer(element: Element, property: string | symbol, pseudo?: string | null) {
    if (!pseudo) {
      if (property === 'display') return displayOf(element)
      if (property === 'visibility') return inherited(element, property, 'visible')
      if (property === 'pointerEvents') return inherited(element, property, 'auto')
      if (property === 'opacity' && !inline(element, property)) return '1'
    }
    const style = slowly(element, pseudo)
    const value = Reflect.get(style, property, style)
    return typeof value === 'function' ? value.bind(style) : value
  }

  window.getComputedStyle = (element, pseudo) =>
    new Proxy(BARE, {
      get(_, property) {
        if (property === 'getPropertyValue') return (name: string) => answer(element, name, pseudo)
        return answer(element, property, pseudo)
      },
    })
}

/** As jsdom answers itself. */
export const slowly = (element: Element, pseudo?: string | null) =>
  jsdom.window.getComputedStyle(element, pseudo)
// Vitest's name for it; its `window` is Node's global object, into which jsdom's properties were copied.
declare const jsdom: { window: Window }

/** Tags whose display depends on more than themselves and their type. */
const DEPENDS = new Set(['DIALOG', 'SUMMARY', 'NOSCRIPT', 'EMBED'])
const KEYWORD = /^(inherit|initial|unset|revert)/
/** Kept from file to file, which share the page and so its sheet. */
const defaults = new Map<string, string>()
const BARE = {} as CSSStyleDeclaration

const inline = (
  element: Element,
  property: 'display' | 'visibility' | 'pointerEvents' | 'opacity',
) => (element.hasAttribute('style') ? (element as HTMLElement).style[property] : '')
