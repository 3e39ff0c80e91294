import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const filesIn = (folder: string, kind: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => join(folder, name))
const all = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, ...it]) => it)

const PAGES = filesIn('docs', /\.md$/)
const headings = Object.fromEntries(
  PAGES.map((page) => [page, all(readFileSync(page, 'utf8'), /^## (.+)$/gm).flat()]),
)

test('a comment that cites docs cites a heading that is there', () => {
  const code = filesIn('src', /\.tsx?$/).map((file) => readFileSync(file, 'utf8'))

  const cited = code.flatMap((text) => all(text, /(docs\/[a-z]+\.md), "([^"]+)"/g))

  expect(cited.length).toBeGreaterThan(3)
  for (const [page = '', heading] of cited) expect(headings[page], page).toContain(heading)
})

test.each(PAGES)('%s names files that exist, from the top or from src', (page) => {
  const text = readFileSync(page, 'utf8')

  const inCode = all(text, /`((?!dist\/|\/)[\w./-]+\.(?:tsx?|json|conf|html|md))`/g).flat()
  const links = all(text, /\]\((?!https?:)([^)#]+)/g).flat()

  const missing = [
    ...inCode.filter((path) => !['.', 'src'].some((from) => existsSync(join(from, path)))),
    ...links.filter((path) => !existsSync(join('docs', path))),
  ]
  expect(missing).toEqual([])
  expect(inCode.length + links.length).toBeGreaterThan(3)
})
