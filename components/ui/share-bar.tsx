type ShareBarProps = {
  count: number
  most: number
  /** How many of them are proven, drawn solid before the others, which are dashed; null where there is nothing to prove. */
  verified?: number | null
}

/** How a count compares with the longest bar beside it. Decoration: the numbers stand beside it in text. */
export function ShareBar({ count, most, verified = null }: ShareBarProps) {
  const width = (part: number) => (part / most) * 100
  const parts =
    verified === null
      ? [{ key: 'share__plain', from: 0, part: count }]
      : [
          { key: 'share__solid', from: 0, part: verified },
          { key: 'share__open', from: verified, part: count - verified },
        ]
  return (
    <svg className="share" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      {parts
        .filter(({ part }) => part > 0)
        .map(({ key, from, part }) => (
          <rect key={key} className={key} x={width(from)} y={0} width={width(part)} height={14} />
        ))}
    </svg>
  )
}
