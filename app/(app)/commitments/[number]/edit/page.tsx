import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ArchiveForm, RestoreForm } from '@/components/commitments/archive-form'
import { EditCommitmentForm } from '@/components/commitments/commitment-form-edit'
import { Page } from '@/components/layout/page'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import { type CommitmentItem, findCommitment } from '@/lib/commitments/queries'
import { commitmentPartnerRoles } from '@/lib/commitments/rules'
import { listEnteredPartners, listPartnerChoices } from '@/lib/entries/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { readingOf } from '@/lib/settings/queries'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function EditCommitmentPage({ params }: Props) {
  const { number } = await params
  const { actor, now, settings } = await requireActor(`/commitments/${number}/edit`)
  const commitment = await findCommitment(actor, number, readingOf(now, settings))
  if (!commitment?.can.edit) notFound()
  const t = await getTranslations('entry')
  const closeHref = `/commitments/${number}`
  const subject = { commitmentId: commitment.id, version: commitment.version, closeHref }
  return (
    <Page
      eyebrow={<Link href={closeHref}>{number}</Link>}
      headline={t('edit', { number })}
      standfirst={t('editNote')}
      legend={false}
    >
      <div className="form-page">
        {commitment.archived ? <RestoreForm {...subject} /> : <Editing commitment={commitment} />}
      </div>
      {!commitment.archived && (
        <div className="form-page">
          <ArchiveForm {...subject} />
        </div>
      )}
    </Page>
  )
}

/** The form with what is stored, and with every partner that there is: an archived one only where it stands already. */
async function Editing({ commitment }: { commitment: CommitmentItem }) {
  const { actor } = await requireActor(`/commitments/${commitment.number}/edit`)
  const [all, entered, locale, t] = await Promise.all([
    listPartnerChoices(actor),
    listEnteredPartners(actor, commitment.number),
    getLocale(),
    getTranslations('commitment.partnerRole'),
  ])
  const language = languageOf(locale as Locale)
  const archived = entered.filter(({ id }) => !all.some((partner) => partner.id === id))
  const { kind, bindingStrength, promisedBy, moveBy, stage, confidentiality } = commitment
  return (
    <EditCommitmentForm
      commitmentId={commitment.id}
      version={commitment.version}
      closeHref={`/commitments/${commitment.number}`}
      texts={{
        originalLanguage: commitment.originalLanguage,
        title: commitment.title,
        summary: commitment.summary,
      }}
      facts={{ commitmentKind: kind, bindingStrength, promisedBy, moveBy, stage, confidentiality }}
      entered={entered.map(({ id, role }) => ({ id, role }))}
      partners={[...all, ...archived].map(({ id, name, printedName }) => ({
        value: id,
        label: pickLocalized(name, language)?.text ?? printedName,
      }))}
      roles={commitmentPartnerRoles.map((value) => ({ value, label: t(value) }))}
    />
  )
}
