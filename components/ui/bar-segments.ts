export type BarPart<Key extends string = string> = { key: Key; count: number }
export type BarSegment<Key extends string = string> = { key: Key; x: number; width: number }

/**
 * Places the parts of a bar beside each other: each as wide as its count, never too thin to be seen, and with a gap
 * between two. Parts of nothing are left out.
 *
 * @param total width of the whole bar, in the units of the result
 */
export function barSegments<Key extends string>(
  parts: readonly BarPart<Key>[],
  total: number,
  { gap = 2, least = 3 }: { gap?: number; least?: number } = {},
): BarSegment<Key>[] {
  const shown = parts.filter(({ count }) => count > 0)
  const sum = shown.reduce((all, { count }) => all + count, 0)
  const room = total - gap * (shown.length - 1)
  const spare = room - least * shown.length
  let x = 0
  return shown.map(({ key, count }) => {
    const segment = { key, x, width: least + (spare * count) / sum }
    x += segment.width + gap
    return segment
  })
}
