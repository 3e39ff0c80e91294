import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { createSandbox, type SandboxOptions } from './app.ts'

type ListenOptions = SandboxOptions & { port?: number }

/** Starts a sandbox on 127.0.0.1, on a free port unless one is given. */
export async function listen({ port = 0, ...options }: ListenOptions = {}) {
  const sandbox = createSandbox(options)
  // Replacing the global Request and Response would reach into the page under test.
  const listener = getRequestListener(sandbox.app.fetch, { overrideGlobalObjects: false })
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: actual } = server.address() as AddressInfo

  function close() {
    return new Promise<void>((resolve) => {
      server.close(() => resolve())
      // Hanging answers would otherwise keep the test process alive.
      server.closeAllConnections()
    })
  }
  return { url: `http://127.0.0.1:${actual}`, close, sandbox }
}
