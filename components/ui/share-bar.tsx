type ShareBarProps = { count: number; most: number; dashed?: boolean }

/** How a count compares with the longest bar beside it. Decoration: the number stands beside it in text. */
export function ShareBar({ count, most, dashed = false }: ShareBarProps) {
  return (
    <svg className="share" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      {count > 0 && (
        <rect
          className={dashed ? 'share__open' : 'share__plain'}
          x={0}
          y={0}
          width={(count / most) * 100}
          height={14}
        />
      )}
    </svg>
  )
}
