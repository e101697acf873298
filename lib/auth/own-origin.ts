/**
 * Whether a request that changes something was sent by a page of another site, or by one that hides where it is from.
 * A caller without the header is no browser and cannot be led by a foreign page.
 */
export function isForeign(method: string, headers: Headers, appUrl: string | undefined): boolean {
  const origin = headers.get('origin')
  if (origin === null || method === 'GET' || method === 'HEAD') return false
  const host = URL.parse(origin)?.host
  const ours = [headers.get('x-forwarded-host'), headers.get('host'), URL.parse(appUrl ?? '')?.host]
  return !host || !ours.includes(host)
}
