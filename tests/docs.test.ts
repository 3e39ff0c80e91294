import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
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

test.each(['README.md', ...PAGES])(
  '%s names files that exist, from the top or from src',
  (page) => {
    const text = readFileSync(page, 'utf8')

    const inCode = all(
      text,
      /`((?!\/)[\w./-]+(?:\.(?:tsx?|js|json|css|conf|grit|html|md)|\/))`/g,
    ).flat()
    const links = all(text, /\]\((?!https?:)([^)#]+)/g).flat()

    const missing = [
      ...inCode.filter((path) => !(MADE.test(path) || ['.', 'src'].some(has(path)))),
      ...links.filter((path) => !has(path)(dirname(page))),
    ]
    expect(missing).toEqual([])
    expect(inCode.length + links.length).toBeGreaterThan(3)
  },
)
const has = (path: string) => (from: string) => existsSync(join(from, path))
/** What commands make. */
const MADE = /^(dist|assets|test-results|node_modules)\b/

test('the tree in the README has what is there, and every folder of src', () => {
  const [, tree = ''] =
    /^## Where things are\n+```\n(.*?)^```/ms.exec(readFileSync('README.md', 'utf8')) ?? []
  const above: string[] = []
  const named = all(tree, /^( {0,8})([\w-]+(?:\/|\.tsx?))(?: {2}|$)/gm).map(
    ([indent = '', name = '']) => {
      above.length = indent.length / 2
      above.push(name)
      return join(...above)
    },
  )
  const folders = filesIn('src', /[^.]*/).filter((path) => statSync(path).isDirectory())

  expect(named.filter((path) => !existsSync(path))).toEqual([])
  expect(folders.filter((path) => !tree.includes(`${basename(path)}/`))).toEqual([])
  expect(named.length).toBeGreaterThan(30)
})
