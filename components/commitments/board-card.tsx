import { useTranslations } from 'next-intl'
import { CommitmentHealth } from '@/components/commitments/commitment-light'
import { PartnerNames } from '@/components/commitments/partner-names'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { LightMark } from '@/components/ui/mark'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { needsProof, stagePosition, stagesOf } from '@/lib/commitments/rules'

type BoardCardProps = {
  commitment: CommitmentItem
  moveHref: (number: string, to?: string) => string
}

/** An item on the board: what it is, whose, by when and how well. */
export function BoardCard({ commitment, moveHref }: BoardCardProps) {
  const t = useTranslations('board')
  const { number, title, partners, health, stage, stageTemplate, light, can } = commitment
  const movable = can.changeStage && light !== 'closed'
  const at = stagePosition(stageTemplate, stage)
  const [before, after] = [stagesOf[stageTemplate][at - 1], stagesOf[stageTemplate][at + 1]]
  return (
    <li
      className="card"
      data-card={number}
      data-back={movable && before ? moveHref(number, before) : undefined}
      data-forward={movable && after ? moveHref(number, after) : undefined}
    >
      <Link className="title" href={`/commitments/${number}`}>
        <Spoken texts={title} />
      </Link>
      <small>
        {number} · <PartnerNames partners={partners} />
      </small>
      <div className="reasons">
        <LightOf commitment={commitment} />
        <CommitmentHealth health={health} />
      </div>
      {needsProof(stage) && <Badge standing="reported">{t('reported')}</Badge>}
      {movable && (
        <Link
          className="card__move"
          href={moveHref(number)}
          scroll={false}
          aria-label={t('moveOf', { number })}
        >
          {t('move')} <kbd>m</kbd>
        </Link>
      )}
    </li>
  )
}

/** The light with the day that makes it; the word is read aloud. */
function LightOf({ commitment: { light, dueOn } }: { commitment: CommitmentItem }) {
  const t = useTranslations('light')
  if (dueOn === null || light === 'none' || light === 'closed')
    return <LightMark light={light}>{t(light)}</LightMark>
  return (
    <LightMark light={light}>
      <span className="vh">{t(light)} </span>
      <CalendarDate date={dueOn} length="short" />
    </LightMark>
  )
}
