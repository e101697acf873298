import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckBadge } from '@/components/checks/check-badge'
import { ResolveForm } from '@/components/checks/resolve-form'
import { StoredValue } from '@/components/checks/stored-value'
import { Spoken } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { type FoundCheck, findCheck } from '@/lib/resolutions/queries'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('resolution'))('title') }
}

export default async function CheckPage({ params }: Props) {
  const { id } = await params
  const { actor } = await requireActor(`/checks/${id}`)
  const check = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? await findCheck(actor, id) : null
  if (!check) notFound()
  const t = await getTranslations('resolution')
  const { href, name } = placeOf(check)
  return (
    <Page
      eyebrow={<Link href={href}>{name}</Link>}
      headline={t('title')}
      standfirst={<Spoken texts={check.note} />}
      legend={false}
    >
      <Facts
        facts={[
          { key: 'about', label: t('about'), value: <CheckBadge check={check} /> },
          { key: 'stored', label: t('stored'), value: <StoredValue check={check} /> },
        ]}
      />
      <div className="form-page">
        {!check.resolved && check.can.resolve ? (
          <ResolveForm
            checkId={check.id}
            answer={check.answer}
            canCorrect={check.can.correct}
            closeHref={href}
          />
        ) : (
          <>
            <p>{check.resolved ? t('already') : t('notYours')}</p>
            {check.resolvedValue && check.answer === 'text' && (
              <p>{t('rightValue', { value: check.resolvedValue })}</p>
            )}
            <LinkButton href={href}>{t('back')}</LinkButton>
          </>
        )}
      </div>
    </Page>
  )
}

/** The page on which the check stands. */
function placeOf({ commitment, partner, visit }: FoundCheck): { href: string; name: string } {
  if (commitment) return { href: `/commitments/${commitment.number}`, name: commitment.number }
  if (partner) return { href: `/partners/${partner.key}`, name: partner.key }
  return { href: `/visits/${visit?.key}`, name: visit?.key ?? '' }
}
