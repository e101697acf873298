import { useTranslations } from 'next-intl'
import { HitItem } from '@/components/search/hit-item'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { HitGroup } from '@/lib/hits/queries'
import { wordsOf } from '@/lib/search/rules'

/** What was found, by kind, best first. */
export function HitGroups({ groups, question }: { groups: HitGroup[]; question: string }) {
  const t = useTranslations('search')
  const words = wordsOf(question)
  return groups.map(({ kind, hits, more }) => (
    <Section
      key={kind}
      id={kind}
      title={t(`kind.${kind}`)}
      aside={
        kind === 'commitment' && (
          <Link href={`/commitments?${new URLSearchParams({ q: question, state: 'all' })}`}>
            {t('inList')}
          </Link>
        )
      }
      note={more && t('more', { count: hits.length })}
    >
      <ol className="hits">
        {hits.map((hit) => (
          <HitItem key={hit.id} hit={hit} words={words} />
        ))}
      </ol>
    </Section>
  ))
}
