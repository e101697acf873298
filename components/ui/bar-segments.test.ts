import { describe, expect, it } from 'vitest'
import { barSegments } from '@/components/ui/bar-segments'

describe('barSegments', () => {
  it('fills the bar from end to end, with gaps between', () => {
    const segments = barSegments(
      [
        { key: 'overdue', count: 1 },
        { key: 'onTime', count: 3 },
      ],
      100,
      { gap: 2, least: 0 },
    )
    expect(segments).toEqual([
      { key: 'overdue', x: 0, width: 24.5 },
      { key: 'onTime', x: 26.5, width: 73.5 },
    ])
  })

  it('leaves out parts of nothing', () => {
    expect(barSegments([{ key: 'a', count: 0 }], 100)).toEqual([])
    const [only] = barSegments(
      [
        { key: 'a', count: 0 },
        { key: 'b', count: 5 },
      ],
      100,
    )
    expect(only).toEqual({ key: 'b', x: 0, width: 100 })
  })

  it('never makes a part too thin to be seen', () => {
    const [thin, thick] = barSegments(
      [
        { key: 'a', count: 1 },
        { key: 'b', count: 10_000 },
      ],
      400,
    )
    expect(thin?.width).toBeGreaterThan(3)
    expect((thick?.x ?? 0) + (thick?.width ?? 0)).toBeCloseTo(400, 6)
  })
})
