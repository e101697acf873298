/** Where a card lies: its column among those of its path that have cards, and its place in it. */
export type CardPlace = { column: number; row: number }

/**
 * The card that an arrow leads to, on a board of columns of so many cards. Up and down stay in the column; left and right go to
 * the next column that has a card, as far down as it goes. Null where there is none.
 */
export function nextCard(
  heights: readonly number[],
  { column, row }: CardPlace,
  key: string,
): CardPlace | null {
  const height = heights[column] ?? 0
  const rows: Record<string, number> = { ArrowDown: row + 1, ArrowUp: row - 1, Home: 0, End: height - 1 }
  const wanted = rows[key]
  if (wanted !== undefined) return wanted >= 0 && wanted < height ? { column, row: wanted } : null
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
  if (step === undefined) return null
  let at = column + step
  while (heights[at] === 0) at += step
  const found = heights[at]
  return found === undefined ? null : { column: at, row: Math.min(row, found - 1) }
}

export type CardMove = 'choose' | 'back' | 'forward'

/** What a key does with the card that has the focus; letters only while the reader has them switched on. */
export function cardMove(key: string, shift: boolean, letters: boolean): CardMove | null {
  if (shift && key === 'ArrowLeft') return 'back'
  if (shift && key === 'ArrowRight') return 'forward'
  if (shift || !letters) return null
  return ({ m: 'choose', '[': 'back', ']': 'forward' }[key] as CardMove | undefined) ?? null
}
