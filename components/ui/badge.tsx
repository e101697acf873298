import type { ReactNode } from 'react'
import { drawingOf } from '@/components/ui/drawing'

type BadgeProps = {
  /** verified: proven, solid edge; reported: only said, dashed edge; flag: proposed or to be checked, petrol */
  standing?: 'plain' | 'verified' | 'reported' | 'flag'
  /** On a line of its own under the text that it belongs to. */
  below?: boolean
  lang?: string | undefined
  children: ReactNode
}

const drawings = {
  plain: null,
  verified: drawingOf('standing-check'),
  reported: null,
  flag: drawingOf('standing-flag'),
}

/** A fact about how firm something is. It never has the colour of a light. */
export function Badge({ standing = 'plain', below = false, lang, children }: BadgeProps) {
  return (
    <span className={`badge badge--${standing}${below ? ' badge--below' : ''}`} {...(lang && { lang })}>
      {drawings[standing]}
      <span>{children}</span>
    </span>
  )
}
