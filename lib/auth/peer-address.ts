import { isIP } from 'node:net'

/** What a server in front of this one tells about a request; without such a server only a client can have written it. */
const forwarded = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'forwarded',
]

/**
 * The address of the peer of a request, or null: the last one named, because the server nearest to this one adds its own
 * peer at the end and everything before it is what the client claims.
 */
export function peerAddress(headers: Headers): string | null {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const address = last.replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(address) === 0 ? null : address
}

/** Removes in place what a client claims about itself, and puts down the address that it really has. */
export function overwriteForwarded(
  headers: Record<string, string | string[] | undefined>,
  socketAddress: string | undefined,
): void {
  for (const name of forwarded) delete headers[name]
  if (socketAddress) headers['x-forwarded-for'] = socketAddress
}
