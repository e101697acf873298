const gap = '\u{e000}'

/**
 * A message that differs from row to row in one place alone: it is made once, and each row puts its own in there. Making it
 * anew for each of a hundred rows costs more than all the rest of a row.
 *
 * @param message the message with what is given in its place, as it stands
 */
export function eachTime(message: (own: string) => string): (own: string) => string {
  const pattern = patternOf(message)
  return (own) => fill(pattern, own)
}

/** The same as a text, for parts with script, which fill it themselves. */
export function patternOf(message: (own: string) => string): string {
  // an address has it encoded
  return message(gap).replaceAll(encodeURIComponent(gap), gap)
}

export function fill(pattern: string, own: string): string {
  return pattern.replaceAll(gap, () => own)
}
