'use client'

import type { ReactNode } from 'react'
import type { LightKey, lightDrawings } from '@/components/ui/mark'

export type AxisTick = {
  /** Hundredths of the axis. */
  at: number
  label: string
  date?: string
}
export type AxisItem = {
  key: string
  at: number
  /** From below. */
  row: number
  drawing: (typeof lightDrawings)[LightKey]
  /** Above the mark, where it stands for more than one item. */
  number?: number | undefined
}

const end = 100

/**
 * Marks on a true scale of time, with the days named below. Drawn without a library: lengths in hundredths and em follow the
 * width of the page and the size of its type by themselves. What it shows stands beside it in a table. With script, so that
 * hundreds of marks are sent as their places and not as a tree of elements.
 */
export function TimeAxis({ ticks, items }: { ticks: AxisTick[]; items: AxisItem[] }) {
  return (
    <svg className="axis" aria-hidden="true">
      <line className="axis__line" x1="0" y1="4em" x2="100%" y2="4em" />
      {ticks.map(({ at, label, date }) => (
        <At key={at} at={at}>
          <line className="axis__line" x1="0" y1="4em" x2="0" y2="5.75em" />
          <text x={at === end ? '-0.3em' : '0.3em'} y="5.5em" textAnchor={at === end ? 'end' : 'start'}>
            <tspan className="axis__label">{label}</tspan>
            {date && ` · ${date}`}
          </text>
        </At>
      ))}
      {items.map(({ key, at, row, drawing, number }) => (
        <At key={key} at={at}>
          <use
            className={`axis__${drawing}`}
            href={`#light-${drawing}`}
            x="-0.6em"
            y={`${2.5 - row * 1.3}em`}
            width="1.2em"
            height="1.2em"
          />
          {number && (
            <text x="0" y={`${2.2 - row * 1.3}em`} textAnchor="middle">
              {number}
            </text>
          )}
        </At>
      ))}
    </svg>
  )
}

function At({ at, children }: { at: number; children: ReactNode }) {
  return (
    <svg x={`${at}%`} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  )
}
