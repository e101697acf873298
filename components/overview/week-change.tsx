import { useTranslations } from 'next-intl'

type WeekChangeProps = {
  count: number
  /** How many there were seven days ago; undefined where that day was not noted. */
  before: number | undefined
}

/** How a count has changed within a week: an arrow with the difference, in words for those who hear it. */
export function WeekChange({ count, before }: WeekChangeProps) {
  const t = useTranslations('overview.trend')
  if (before === undefined || before === count) return null
  const way = count > before ? 'more' : 'less'
  const by = Math.abs(count - before)
  return (
    <small className="stat__change">
      <span aria-hidden="true">
        {way === 'more' ? '↑' : '↓'} {by}
      </span>
      <span className="vh">{t(way, { by })}</span>
    </small>
  )
}
