import { type Catalogue, makeCatalogue, type Shape } from './catalogue.ts'
import { type EncodedList, encodeList } from './encoded-list.ts'
import { ADMIN, type SandboxUser } from './sign-in.ts'
import { makeWorld } from './world.ts'

export type Settings = {
  numbers: number
  shape: Shape
  specialPrices: 'some' | 'none'
  /** Whether the list holds the malformed rows; by default from 100 numbers on. */
  awkward?: boolean
}

const OPS_NUMBERS = 36

/** The numbers of both customers, made on first use and kept until the settings change. */
export function makeData(initial: Settings, now: number) {
  let settings = initial
  let made = new Map<string, Catalogue>()
  let lists = new Map<string, Promise<EncodedList>>()

  function worldOf(user: SandboxUser) {
    const { numbers, awkward = numbers >= 100 } = settings
    return user.uuid === ADMIN.uuid
      ? makeWorld({
          name: 'main',
          company: 'Acmetel',
          domain: 'acmetel.example',
          numbers,
          first: 12029822917,
          now,
          awkward,
        })
      : makeWorld({
          name: 'ops',
          company: 'Fjordline',
          domain: 'fjordline.example',
          numbers: OPS_NUMBERS,
          first: 12062075501,
          now,
          awkward: false,
        })
  }
  function catalogueOf(user: SandboxUser): Catalogue {
    const catalogue = made.get(user.uuid) ?? makeCatalogue(worldOf(user), settings.shape)
    made.set(user.uuid, catalogue)
    return catalogue
  }
  function listOf(user: SandboxUser): Promise<EncodedList> {
    const { count, at } = catalogueOf(user)
    const list = lists.get(user.uuid) ?? encodeList(count, at)
    lists.set(user.uuid, list)
    return list
  }
  function specialsOf(user: SandboxUser) {
    const none = settings.specialPrices === 'none' || user.uuid !== ADMIN.uuid
    return none ? [] : catalogueOf(user).specials()
  }
  function configure(change: Partial<Settings>) {
    settings = { ...settings, ...change }
    made = new Map()
    lists = new Map()
  }
  return { catalogueOf, listOf, specialsOf, configure, settings: () => settings }
}

export type Data = ReturnType<typeof makeData>
