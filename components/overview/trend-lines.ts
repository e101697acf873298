import type { CalendarDate } from '@/lib/time/calendar-date'

type Day<Name extends string> = { day: CalendarDate; counts: Record<Name, number> | null }

/** The measures of the drawing, in its own units; to the right of the lines stand their labels. */
export const drawing = { width: 270, height: 110, labelGap: 13 }

/** A line of the trend: its unbroken runs as points, the days that stand alone, and where its label goes. */
export type TrendLine<Name extends string> = {
  name: Name
  runs: string[]
  alone: { x: number; y: number }[]
  last: number
  labelY: number
}

/** The highest count of all days, at least one. */
export function highest<Name extends string>(days: readonly Day<Name>[], names: readonly Name[]): number {
  return Math.max(1, ...days.flatMap(({ counts }) => (counts ? names.map((name) => counts[name]) : [])))
}

/** Draws a line for each name; a day that was not noted breaks it. None where no day was noted. */
export function trendLines<Name extends string>(
  days: readonly Day<Name>[],
  names: readonly Name[],
): TrendLine<Name>[] {
  const most = highest(days, names)
  const { width, height } = drawing
  const place = (index: number, count: number) => ({
    x: round((index / Math.max(1, days.length - 1)) * width),
    y: round(height - (count / most) * height),
  })
  const lines = names.flatMap((name) => {
    const points = days.map(({ counts }, index) => (counts ? place(index, counts[name]) : null))
    const last = days.findLast(({ counts }) => counts)?.counts?.[name]
    const end = points.findLast((point) => point !== null)
    if (last === undefined || !end) return []
    const runs = runsOf(points)
    return {
      name,
      runs: runs
        .filter(({ length }) => length > 1)
        .map((run) => run.map(({ x, y }) => `${x},${y}`).join(' ')),
      alone: runs.filter(({ length }) => length === 1).flat(),
      last,
      labelY: end.y,
    }
  })
  return spread(lines)
}

type Point = { x: number; y: number }

function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    if (point) runs.at(-1)?.push(point)
    else runs.push([])
  }
  return runs.filter(({ length }) => length > 0)
}

/** Moves labels apart that would lie on each other: from the lowest line upwards, in the order of the lines' ends. */
function spread<Line extends { labelY: number }>(lines: readonly Line[]): Line[] {
  let free = drawing.height
  const places = new Map(
    [...lines]
      .sort((a, b) => b.labelY - a.labelY)
      .map((line) => {
        const labelY = Math.min(line.labelY, free)
        free = labelY - drawing.labelGap
        return [line, labelY]
      }),
  )
  return lines.map((line) => ({ ...line, labelY: places.get(line) ?? line.labelY }))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
