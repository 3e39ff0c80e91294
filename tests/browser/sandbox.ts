import { fileURLToPath } from 'node:url'
import { preview } from 'vite'
import type { Settings } from '../sandbox/data.ts'
import type { Fault } from '../sandbox/faults.ts'
import type { LoggedRequest } from '../sandbox/request-log.ts'
import { ADMIN, signToken } from '../sandbox/sign-in.ts'

const LIST = '/rest/profile/tn'
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** What an account holds where a test does not say: few, for each role that a test asks for is looked for in every cell. */
const USUAL: Settings = { numbers: 40, shape: 'lease', specialPrices: 'some', awkward: true }

/** The API behind the page, which a test changes while the page is looking. */
export type Api = Awaited<ReturnType<typeof serve>>['api']

/** Serves the production build and a sandbox behind it on a free loopback port. `close` ends both. */
export async function serve() {
  process.env.SANDBOX_CONTROL = '1'
  process.env.OPENTACT_API_URL = ''
  const server = await preview({
    root: ROOT,
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
    logLevel: 'warn',
  })
  const { port } = server.httpServer.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  return { url, api: control(url), close: () => server.close() }
}

function control(url: string) {
  let held = ''
  const ask = async (method: string, path: string, data?: object) => {
    const answer = await fetch(`${url}/__sandbox/${path}`, {
      method,
      ...(data && { body: JSON.stringify(data) }),
    })
    if (!answer.ok) throw new Error(`The sandbox answers ${answer.status} to ${method} ${path}`)
    return (await answer.json()).payload
  }
  const api = {
    /** What the account holds from now on; what is not named is as usual: 40 leases, every malformed row among them. */
    async hold(wanted: Partial<Settings> = {}) {
      const all = { ...USUAL, ...wanted }
      // The sandbox makes its records anew whenever it is told what they are.
      if (JSON.stringify(all) !== held) await ask('PUT', 'settings', all)
      held = JSON.stringify(all)
    },
    /** From now on the list of numbers is these records as they stand, and each has a page of its own; until `heal`. */
    async serve(records: readonly unknown[]) {
      const answer = (payload: readonly unknown[]) => ({ json: { success: true, payload } })
      const pages = records.flatMap((record) => {
        const uuid = (record as { uuid?: unknown } | null)?.uuid
        return typeof uuid === 'string' ? [[`${LIST}/${uuid}`, answer([record])]] : []
      })
      await ask('PUT', 'faults', { ...Object.fromEntries(pages), [LIST]: answer(records) })
    },
    /** The administrator's list as the sandbox has it, to be changed and served. */
    async records(): Promise<Record<string, unknown>[]> {
      const token = await signToken(ADMIN)
      const answer = await fetch(`${url}${LIST}`, { headers: { 'x-auth-token': token } })
      await api.forget()
      return (await answer.json()).payload
    },
    /** What goes wrong with a path under /rest from now on; see tests/sandbox/faults.ts. */
    fail: (path: string, fault: Fault): Promise<void> => ask('PUT', 'faults', { [path]: fault }),
    /** Nothing goes wrong any more, and the list is the sandbox's own again. */
    heal: (): Promise<void> => ask('DELETE', 'faults'),
    /** Every request so far, oldest first. */
    requests: (): Promise<LoggedRequest[]> => ask('GET', 'requests'),
    /** The requests for the list of numbers. */
    lists: async () => (await api.requests()).filter(({ path }) => path === LIST),
    /** As if nothing had been asked yet. */
    forget: (): Promise<void> => ask('DELETE', 'requests'),
  }
  return api
}
