import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './refusal'

/** A port on this machine that nobody listens on; the preferred one if it is still free. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await tryListening('127.0.0.1', preferred)) === undefined) return preferred
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/**
 * Passes when the port can be listened on.
 *
 * @param patience milliseconds to wait for an earlier instance that is still going down
 * @throws Refusal otherwise
 */
export async function requireFreePort(host: string, port: number, patience = 0): Promise<void> {
  const until = performance.now() + patience
  for (;;) {
    const code = await tryListening(host, port)
    if (code === undefined) return
    if (code !== 'EADDRINUSE')
      throw new Refusal(`HOST ${host}, PORT ${port}: this machine cannot listen there (${code}).`)
    if (performance.now() >= until)
      throw new Refusal(`PORT ${port} is taken by another program: end it, or choose another PORT.`)
    await pause(200)
  }
}

/** Undefined when the port is free, else the code of the system's error. */
function tryListening(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
