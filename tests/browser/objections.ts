import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Axe's rules on colours, without those of WCAG's level AAA, which it does not ask by itself. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * What axe objects to in the page, or in one part of it, in a colour scheme once the page has put it on. `again` asks
 * about the colours alone: the other rules have nothing to do with the scheme and were asked in the first one.
 */
export async function objections(
  page: Page,
  colorScheme: 'light' | 'dark',
  { part, again = false }: { part?: string; again?: boolean } = {},
) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  const axe = new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    ...(again && { runOnly: OF_COLOURS }),
  })
  if (part) axe.include(part)
  // The page has no frames, and a second page for the results costs as much as a rule.
  const { violations } = await axe.setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
