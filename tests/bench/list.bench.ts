import { cpus, release, type } from 'node:os'
import { test } from '@playwright/test'
import { findChromium } from '../browser/chromium.ts'
import { MEASURES, type Measures, measure } from './measure.ts'
import { serve } from './serve.ts'

const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,50000').split(',').map(Number)
/** Six keys that each narrow the sandbox's list with every key. */
const WORD = process.env.BENCH_WORD ?? '120298'

process.env.CHROMIUM_PATH = findChromium(true)

/** The value in the middle; of an even number of them the lower one. */
const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN

for (const numbers of SIZES) {
  test(`the list at ${numbers.toLocaleString('en')} numbers beside a bare page`, async () => {
    const { url, token, bytes, lines, close } = await serve(numbers)
    const count = `${numbers.toLocaleString('en')} numbers`
    const subject = { url, token, count, word: WORD, lines }
    const bare: Measures[] = []
    const ours: Measures[] = []
    for (let run = 0; run < RUNS; run++) {
      bare.push(await measure({ ...subject, path: '/bench/bare.html' }))
      ours.push(await measure({ ...subject, path: '/tns' }))
    }
    await close()

    console.log(`\n\n${tableOf(numbers, bytes, bare, ours)}\n`)
  })
}

function tableOf(numbers: number, bytes: number, bare: Measures[], ours: Measures[]) {
  const lines = MEASURES.map(({ key, words }) => {
    const [theirs, mine] = [bare, ours].map((runs) => median(runs.map((run) => run[key]))) as [
      number,
      number,
    ]
    const ratio = theirs > 0 ? (mine / theirs).toFixed(2) : '–'
    return `| ${words} | ${shown(key, theirs)} | ${shown(key, mine)} | ${ratio} |`
  })
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${type()} ${release()}`
  return [
    `${numbers.toLocaleString('en')} numbers, ${(bytes / 1e6).toFixed(1)} MB of JSON, medians of ${RUNS} interleaved runs, ${new Date().toISOString().slice(0, 10)}, ${machine}`,
    '',
    '| | bare page | dashboard | ratio |',
    '|---|---:|---:|---:|',
    ...lines,
  ].join('\n')
}

/** Browsers only report tasks of 50 ms and more. */
function shown(key: keyof Measures, value: number) {
  if (Number.isNaN(value)) return 'n/a'
  if (value === 0 && key.endsWith('Task')) return '< 50'
  return Math.round(value).toLocaleString('en')
}
