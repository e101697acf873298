import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Spoken } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { DirectoryToast } from '@/components/partners/directory-toast'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { AnchorMatch } from '@/components/visits/anchor-match'
import { VisitEyebrow } from '@/components/visits/visit-eyebrow'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { readMatching } from '@/lib/matches/queries'
import { getVisit } from '@/lib/visits/queries'

type Props = { params: Promise<{ key: string; id: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('match'))('title') }
}

/** A text of a visit beside what rests on its other texts: a person confirms which sentence says the same. */
export default async function MatchPage({ params, searchParams }: Props) {
  const { key, id } = await params
  const href = `/visits/${key}/sources/${id}/match`
  const { actor } = await requireActor(href)
  const isPlace =
    /^[A-Z]{2}[0-9]{2}[B-Z]?$/.test(key) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  const [visit, matching] = isPlace
    ? await Promise.all([getVisit(actor, key), readMatching(actor, key, id)])
    : []
  if (!visit || !matching) notFound()
  const [{ anchor: chosen, correct, done }, t] = await Promise.all([searchParams, getTranslations('match')])
  const { source, anchors } = matching
  const open = anchors.filter(({ match }) => match === null)
  const eyebrow = <VisitEyebrow visit={visit} below />
  if (anchors.length === 0) {
    return (
      <Page eyebrow={eyebrow} headline={t('title')} legend={false}>
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      </Page>
    )
  }
  const groups = [
    { title: t('open'), anchors: open },
    { title: t('done'), anchors: anchors.filter(({ match }) => match !== null) },
  ]
  return (
    <Page
      eyebrow={eyebrow}
      headline={t('headline', { open: open.length, all: anchors.length })}
      names={<Spoken texts={source.title} />}
      standfirst={t('standfirst')}
      legend={false}
    >
      <DirectoryToast done={done} />
      {groups
        .filter((group) => group.anchors.length > 0)
        .map((group) => (
          <Section key={group.title} title={group.title}>
            {group.anchors.map((anchor) => (
              <AnchorMatch
                key={anchor.id}
                anchor={anchor}
                source={source}
                href={href}
                all={chosen === anchor.id}
                correcting={correct === anchor.id}
              />
            ))}
          </Section>
        ))}
    </Page>
  )
}
