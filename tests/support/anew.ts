import { afterAll, vi } from 'vitest'

// The next file reads all the code of the app anew: nothing that this one made it remember is left.
afterAll(() => void vi.resetModules())
