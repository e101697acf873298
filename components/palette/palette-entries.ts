export type PaletteEntry = {
  id: string
  label: string
  /** Its number, or the key that does the same. */
  detail: string | null
  lang?: string
  href?: string
  /** The button of the page that it presses. */
  press?: string
  does?: string
}
export type PaletteGroup = { label: string; entries: PaletteEntry[] }

/** The pages and commands that hold every word of what was typed; the rest was found by the server and stands after them. */
export function offered(
  start: readonly PaletteGroup[],
  found: readonly PaletteGroup[],
  typed: string,
): PaletteGroup[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const fits = ({ label }: PaletteEntry) => words.every((word) => plain(label).includes(word))
  const groups = start.map(({ label, entries }) => ({ label, entries: entries.filter(fits) }))
  return [...groups, ...found].filter(({ entries }) => entries.length > 0)
}

/** As people type: without capital letters and accents, ß as ss. */
function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
}
