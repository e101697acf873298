/**
 * A path on this site to go to after signing in; `/` for anything that could leave it (SE-6).
 * `//host`, `/\host`, whole addresses and control characters all count as leaving, also where dots hide them (`/.//host`).
 */
export function safePath(candidate: string | null | undefined): string {
  if (
    !candidate ||
    candidate.length > 2000 ||
    !startsOnSite(candidate) ||
    /[\u0000-\u0020\u007f\\]/.test(candidate)
  )
    return '/'
  const base = 'http://site.invalid'
  if (!URL.canParse(candidate, base)) return '/'
  const url = new URL(candidate, base)
  if (url.origin !== base || !startsOnSite(url.pathname) || /^\/(api|sign-in)(\/|$)/.test(url.pathname))
    return '/'
  return url.pathname + url.search + url.hash
}

function startsOnSite(path: string): boolean {
  return /^\/(?![/\\])/.test(path)
}
