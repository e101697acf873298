import type { ReactNode } from 'react'
import { Drawing } from '@/components/ui/sprite'

type BadgeProps = {
  /** verified: proven, solid edge; reported: only said, dashed edge; flag: proposed or to be checked, petrol */
  standing?: 'plain' | 'verified' | 'reported' | 'flag'
  /** On a line of its own under the text that it belongs to. */
  below?: boolean
  lang?: string | undefined
  children: ReactNode
}

/** A fact about how firm something is. It never has the colour of a light. */
export function Badge({ standing = 'plain', below = false, lang, children }: BadgeProps) {
  return (
    <span className={`badge badge--${standing}${below ? ' badge--below' : ''}`} lang={lang}>
      {standing === 'verified' && <Drawing name="standing-check" />}
      {standing === 'flag' && <Drawing name="standing-flag" />}
      <span>{children}</span>
    </span>
  )
}
