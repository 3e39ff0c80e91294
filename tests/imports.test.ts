import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const CONFIGURATION = ['biome.json', 'biome-imports.grit', '.gitignore']

/** Which of the imports of files Biome complains of, in a checkout that lies in a folder named src itself. */
function refused(files: Readonly<Record<string, readonly string[]>>) {
  const folder = mkdtempSync(join(tmpdir(), 'imports-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const checkout = join(folder, 'src', 'ui')
  for (const [path, imports] of Object.entries(files)) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true })
    writeFileSync(join(checkout, path), imports.map((it) => `export * from '${it}'\n`).join(''))
  }
  for (const name of CONFIGURATION) copyFileSync(name, join(checkout, name))
  const biome = resolve('node_modules/.bin/biome')
  const options = { cwd: checkout, encoding: 'utf8' } as const
  const { stdout } = spawnSync(biome, ['lint', '--reporter=github'], options)
  return Array.from(stdout.matchAll(/title=plugin,file=.*?([^/]+)\.tsx?,line=(\d+)/g), (said) => {
    const [, name = '', line] = said
    const path = Object.keys(files).find((it) => it.includes(`/${name}.`)) as string
    return `${name}: ${files[path]?.[Number(line) - 1]}`
  })
}

test('imports go one way: by ./ to siblings, by #layer/ downward, and never to a neighbour', () => {
  const ok = {
    'src/domain/text/time/lowest.ts': ['./date.ts', '#domain/text/fold.ts', 'big.js'],
    'src/domain/csv/highest.ts': ['#domain/overview/visit.ts', '#domain/text/fold.ts'],
    'src/api/reach.ts': ['#domain/csv/csv.ts', '#api/auth.ts'],
    'src/session/here.ts': ['#api/auth.ts'],
    'src/ui/look.ts': ['#api/auth.ts', 'react'],
    'src/features/tns/own.ts': ['#features/tns/views/views.ts', '#session/x.ts', '#ui/x.ts'],
    'src/app/all.ts': ['#features/tns/x.ts', '#features/login/x.ts'],
    'tests/free.ts': ['../src/ui/look.ts', '#app/all.ts'],
  }
  const not = {
    'src/domain/text/text.ts': ['#domain/record/x.ts', '../fold.ts'],
    'src/domain/prices/prices.ts': ['#domain/numbers/x.ts', 'react', '@tanstack/react-query'],
    'src/domain/unheard-of/unheard-of.ts': ['#domain/text/x.ts'],
    'src/api/api.ts': ['#session/x.ts', '#ui/x.ts'],
    'src/session/session.ts': ['#ui/x.ts'],
    'src/ui/ui.ts': ['#session/x.ts', '#features/tns/x.ts'],
    'src/features/tns/tns.ts': ['#features/tn-detail/x.ts', '#app/x.ts'],
    'src/app/app.ts': ['../main.tsx'],
  }

  const said = refused({ ...ok, ...not })

  expect(said.sort()).toEqual(
    Object.entries(not)
      .flatMap(([path, imports]) => imports.map((it) => `${/([^/]+)\.ts$/.exec(path)?.[1]}: ${it}`))
      .sort(),
  )
})
