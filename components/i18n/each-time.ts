const gap = '\u{e000}'

/**
 * A message that differs from row to row in one place alone: it is made once, and each row puts its own in there. Making it
 * anew for each of a hundred rows costs more than all the rest of a row.
 *
 * @param message the message with what is given in its place, as it stands
 */
export function eachTime(message: (own: string) => string): (own: string) => string {
  const made = message(gap)
  return (own) => made.replaceAll(gap, () => own)
}
