import { subscribe } from 'node:diagnostics_channel'
import { overwriteForwarded } from '@/lib/auth/peer-address'
import { EnvError, serverEnv } from '@/lib/env'

type RequestStart = {
  request: { headers: Record<string, string | string[] | undefined> }
  socket: { remoteAddress?: string }
}

/** Reads the environment of the web process and refuses to serve with a bad one: one line per variable, exit code 1 (AU-7). */
export function prepareServer(): void {
  try {
    const { appUrl } = serverEnv()
    // The one public name; next-auth reads it under a name of its own.
    process.env.NEXTAUTH_URL = appUrl
    // TLS ends at a server in front, whose word about the peer counts. On plain http nobody is in front of this process.
    if (appUrl.startsWith('http:')) subscribe('http.server.request.start', overwriteClaims)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Runs before anything else sees the request. */
function overwriteClaims(message: unknown): void {
  const { request, socket } = message as RequestStart
  overwriteForwarded(request.headers, socket.remoteAddress)
}
