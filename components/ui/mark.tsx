import type { ReactNode } from 'react'
import { drawingOf } from '@/components/ui/drawing'

/** The names of the drawings and classes of each light. */
export const lightDrawings = {
  overdue: 'overdue',
  dueSoon: 'due-soon',
  onTime: 'on-time',
  none: 'none',
  closed: 'closed',
} as const
const healths = {
  offTrack: 'off-track',
  atRisk: 'at-risk',
  onTrack: 'on-track',
  notReported: 'not-reported',
} as const

export type LightKey = keyof typeof lightDrawings
export type HealthKey = keyof typeof healths
type Words = { children: ReactNode; wordHidden?: boolean | undefined }

/**
 * A deadline light: colour, shape and the word given as children, such as "Overdue" or "Overdue 14 days".
 * Hide the word only where the same row says it in text.
 */
export function LightMark({ light, ...words }: Words & { light: LightKey }) {
  return (
    <span className={`mark mark--${lightDrawings[light]}`}>
      {drawingOf(`light-${lightDrawings[light]}`)}
      <Word {...words} />
    </span>
  )
}

/** A health: colour, shape and the word given as children. */
export function HealthMark({ health, ...words }: Words & { health: HealthKey }) {
  return (
    <span className={`mark mark--${healths[health]}`}>
      {drawingOf(`health-${healths[health]}`)}
      <Word {...words} />
    </span>
  )
}

function Word({ children, wordHidden }: Words) {
  return wordHidden ? <span className="vh">{children}</span> : <span>{children}</span>
}
