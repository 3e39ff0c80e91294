import type { Page } from '@playwright/test'

/** What can be pressed or typed into and cannot be brought into the window, or the page where it is wider than that. */
export const outside = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    /** In one line that scrolls sideways by itself, not in a page that does. */
    const inSwipedLine = (it: Element | null): boolean =>
      it !== null &&
      ((it.scrollWidth > it.clientWidth &&
        it.clientHeight < 60 &&
        ['auto', 'scroll'].includes(getComputedStyle(it).overflowX)) ||
        inSwipedLine(it.parentElement))
    const all = [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea')]
    const beside = all.filter((it) => {
      if (inSwipedLine(it)) it.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, right, width } = it.getBoundingClientRect()
      return width > 1 && it.checkVisibility() && (left < 0 || right > clientWidth)
    })
    const names = beside.map((it) => it.ariaLabel ?? it.textContent)
    return scrollWidth > clientWidth ? [...names, `the page: ${scrollWidth} px`] : names
  })
