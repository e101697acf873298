import { useTranslations } from 'next-intl'
import { CommitmentHealth, CommitmentLight } from '@/components/commitments/commitment-light'
import { PartnerNames } from '@/components/commitments/partner-names'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { PostableItem } from '@/lib/my-work/queries'

type PostableListProps = {
  items: PostableItem[]
  today: string
  /** The page's own address: the form opens over it. */
  here: string
}

/** Items to choose one from: a press anywhere on one opens its form. */
export function PostableList({ items, today, here }: PostableListProps) {
  const t = useTranslations('chooseUpdate')
  return (
    <ul className="choose" aria-label={t('listed')}>
      {items.map(({ commitment, mine }) => {
        const { number, title, partners, light, standing, health } = commitment
        const href = `${here}${here.includes('?') ? '&' : '?'}update=${number}`
        return (
          <li key={number}>
            <Link href={href} scroll={false}>
              <b>
                <Spoken texts={title} />
              </b>
              <span className="small muted">
                {number} · <PartnerNames partners={partners} />
                {mine && ` · ${t('mine')}`}
              </span>
              <span className="reasons">
                <CommitmentLight light={light} standing={standing} today={today} />
                <CommitmentHealth health={health} />
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
