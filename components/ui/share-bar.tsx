type Look = 'plain' | 'solid' | 'open'

type ShareBarProps = {
  count: number
  most: number
  /** How many of them are proven, drawn solid before the others, which are dashed; null where there is nothing to prove. */
  verified?: number | null
}

/** How a count compares with the longest bar beside it. Decoration: the numbers stand beside it in text. */
export function ShareBar({ count, most, verified = null }: ShareBarProps) {
  const parts: [Look, number][] =
    verified === null
      ? [['plain', count]]
      : [
          ['solid', verified],
          ['open', count - verified],
        ]
  return <PartsBar parts={parts} whole={most} />
}

type PartsBarProps = { parts: readonly (readonly [Look, number])[]; whole: number }

/** Parts of a whole behind each other: solid, plain, or dashed. Decoration, as above. */
export function PartsBar({ parts, whole }: PartsBarProps) {
  const width = (part: number) => (part / whole) * 100
  const before = (index: number) => parts.slice(0, index).reduce((sum, [, part]) => sum + part, 0)
  return (
    <svg className="share" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(
        ([look, part], index) =>
          part > 0 && (
            <rect
              key={look}
              className={`share__${look}`}
              x={width(before(index))}
              y={0}
              width={width(part)}
              height={14}
            />
          ),
      )}
    </svg>
  )
}
