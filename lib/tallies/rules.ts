type Counted<Name extends string> = Record<Name, { count: number }>

/** Orders rows of counts: those with more of the first name first, then of the next. For `sort`. */
export function bySeverity<Name extends string>(
  a: Counted<Name>,
  b: Counted<Name>,
  names: readonly Name[],
): number {
  for (const name of names) {
    const more = b[name].count - a[name].count
    if (more !== 0) return more
  }
  return 0
}
