/** Numbers by chance, the same ones for the same seed, so that every run measures the same records. */
export type Chance = ReturnType<typeof chanceOf>

export function chanceOf(seed: number) {
  let state = seed >>> 0
  /** From 0 to less than 1: mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    between: (least: number, most: number): number => least + below(most - least + 1),
    /** Whether something happens that happens in so many of a hundred cases. */
    happens: (percent: number): boolean => next() * 100 < percent,
    pick: <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value,
    /** One of the keys, as often as its weight is of all weights. */
    weigh: <Key extends string>(weights: Record<Key, number>): Key => {
      const entries = Object.entries(weights) as [Key, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return entries[0]?.[0] as Key
    },
    /** An id of version 7 for something made at this instant: ids of one time stand together, as they do in real life. */
    idAt: (at: Date): string => {
      const digits = (count: number) => Array.from({ length: count }, () => below(16).toString(16)).join('')
      const time = at.getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${'89ab'[below(4)]}${digits(3)}-${digits(12)}`
    },
  }
}
