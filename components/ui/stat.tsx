import type { ReactNode } from 'react'
import { barSegments } from '@/components/ui/bar-segments'
import { Link } from '@/components/ui/link'

/** Counts beside each other. */
export function Stats({ children }: { children: ReactNode }) {
  return <div className="stats">{children}</div>
}

type StatProps = { href: string; count: number; children: ReactNode }

/** A count that opens the list behind it, which has exactly that many rows. The children are its mark and word. */
export function Stat({ href, count, children }: StatProps) {
  return (
    <Link className="stat" href={href}>
      <b>{count}</b>
      {children}
    </Link>
  )
}

const partClasses = {
  overdue: 'bar__overdue',
  dueSoon: 'bar__due-soon',
  onTime: 'bar__on-time',
  none: 'bar__none',
  offTrack: 'bar__off-track',
  atRisk: 'bar__at-risk',
  onTrack: 'bar__on-track',
  notReported: 'bar__not-reported',
} as const

const width = 400

/** How counts share a whole. Decoration: the numbers stand beside it in text. */
export function Bar({ parts }: { parts: { key: keyof typeof partClasses; count: number }[] }) {
  return (
    <svg className="bar" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
      {barSegments(parts, width).map(({ key, x, width: partWidth }) => (
        <rect key={key} className={partClasses[key]} x={x} y={0} width={partWidth} height={8} />
      ))}
    </svg>
  )
}
