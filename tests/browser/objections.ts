import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** Axe's rules on colours, without those of WCAG's level AAA, which it does not ask by itself. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * What axe objects to in the page, or in one part of it, in a colour scheme once the page has put it on. `again` asks
 * about the colours alone: the other rules have nothing to do with the scheme and were asked in the first one.
 */
export async function objections(
  page: Page,
  colorScheme: 'light' | 'dark',
  { part = 'html', again = false }: { part?: string; again?: boolean } = {},
) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  await page.evaluate(markText, part)
  return page.evaluate(
    async ([part, runOnly]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') }
      axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-of-its-kind]' }] })
      const { violations } = await axe.run(part, { resultTypes: ['violations'], ...runOnly })
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    },
    [part, again ? { runOnly: OF_COLOURS } : {}] as const,
  )
}

/**
 * Marks the first and the last of each kind of text for axe, and the first in sight: each text costs it milliseconds.
 * Those of a kind have the same style, and lie in elements of the same styles all the way up.
 */
function markText(part: string) {
  // Half-way from one scheme to the other is neither; and where one transition ends another may begin inside.
  const underWay = () => document.getAnimations().filter((it) => it instanceof CSSTransition)
  for (let all = underWay(); all.length > 0; all = underWay()) for (const it of all) it.finish()
  const kinds = new Map<string, number>()
  const kindOf = new Map<Element | null, number>()
  const marked = new Map<number, { first: Element; seen?: Element; last: Element }>()
  for (const it of document.querySelectorAll(`${part}, ${part} *`)) {
    it.removeAttribute('data-of-its-kind')
    const style = getComputedStyle(it)
    const own = [
      style.color,
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.fontSize,
      style.fontWeight,
      style.position,
      style.textShadow,
      it.matches(':disabled, [aria-disabled=true]'),
    ]
    const name = [kindOf.get(it.parentElement), ...own].join(' ')
    const kind = kinds.get(name) ?? kinds.size
    kinds.set(name, kind)
    kindOf.set(it, kind)
    const hasText =
      it.matches('input, select, textarea') ||
      [...it.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
    if (!hasText || !it.checkVisibility({ visibilityProperty: true })) continue
    const { first = it, seen = inSight(it) ? it : undefined } = marked.get(kind) ?? {}
    marked.set(kind, { first, ...(seen && { seen }), last: it })
  }
  for (const of of marked.values()) {
    for (const it of Object.values(of)) it.setAttribute('data-of-its-kind', '')
  }

  function inSight(it: Element) {
    const { x, y, width, height } = it.getBoundingClientRect()
    return it.contains(document.elementFromPoint(x + width / 2, y + height / 2))
  }
}
