/**
 * Whether a way of the navigation leads to where the reader is: to the page itself or to one above it.
 * The home page is above everything and counts only as itself.
 */
export function leadsTo(path: string, href: string): boolean {
  const target = href.split(/[?#]/, 1)[0] ?? ''
  return path === target || (target !== '/' && path.startsWith(`${target}/`))
}
