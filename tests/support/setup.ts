import { afterEach, beforeEach, expect, vi } from 'vitest'

// Noise is a failure: whatever a screen says on the console is a bug or a test that hides one.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...said) => noise.push(said.map(String).join(' ')))
  vi.spyOn(console, 'warn').mockImplementation((...said) => noise.push(said.map(String).join(' ')))
})
const noise: string[] = []

afterEach(() => {
  expect(noise.splice(0)).toEqual([])
})
