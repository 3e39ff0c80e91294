import { makeWorld, type WorldOptions } from '../sandbox/world.ts'

/** An account of the sandbox with awkward data in it, without a server. The name decides what is in it. */
export const acmetel = (
  name: string,
  { awkward = true, ...options }: Pick<WorldOptions, 'numbers' | 'now'> & { awkward?: boolean },
) =>
  makeWorld({
    name,
    company: 'Acmetel',
    domain: 'acmetel.example',
    first: 12029822917,
    awkward,
    ...options,
  })
