import type { ReactElement } from 'react'
import type { DrawingName } from '@/components/ui/sprite'

const drawn = new Map<DrawingName, ReactElement>()

/** One drawing of the sprite; the page must hold a `Sprite`. The same each time, so that a page is sent it once. */
export function drawingOf(name: DrawingName): ReactElement {
  const known = drawn.get(name)
  if (known) return known
  const drawing = (
    <svg className="i" aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  )
  drawn.set(name, drawing)
  return drawing
}
