import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { DirectoryToast } from '@/components/partners/directory-toast'
import { ParticipantsEditor } from '@/components/visits/participants-editor'
import { VisitEyebrow } from '@/components/visits/visit-eyebrow'
import { SessionFormPage } from '@/components/visits/visit-form-pages'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { toColumns } from '@/lib/i18n/localized'
import { listGuestChoices, listParticipants } from '@/lib/participants/queries'
import { getVisit, type SessionItem } from '@/lib/visits/queries'

type Props = { params: Promise<{ key: string; position: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: (await getTranslations('sessionForm'))('edit', { number: (await params).position }) }
}

export default async function EditSessionPage({ params, searchParams }: Props) {
  const { key, position } = await params
  const { actor } = await requireActor(`/visits/${key}/sessions/${position}`)
  const visit = /^[A-Z]{2}[0-9]{2}[B-Z]?$/.test(key) ? await getVisit(actor, key) : null
  const session = visit?.sessions.find((each) => String(each.position) === position)
  if (!session || !visit?.can.edit) notFound()
  const [guests, participants, { done, participant }, t] = await Promise.all([
    listGuestChoices(actor),
    listParticipants(actor, session.id),
    searchParams,
    getTranslations('sessionForm'),
  ])
  return (
    <Page
      eyebrow={<VisitEyebrow visit={visit} below />}
      headline={t('edit', { number: position })}
      legend={false}
    >
      <DirectoryToast done={done} />
      <SessionFormPage
        id={session.id}
        version={session.version}
        values={valuesOf(session)}
        cancelHref={`/visits/${key}#session-${position}`}
      />
      <ParticipantsEditor
        session={session}
        participants={participants}
        guests={guests}
        href={`/visits/${key}/sessions/${position}`}
        asked={participant}
      />
    </Page>
  )
}

function valuesOf({ title, place, kind, heldOn }: SessionItem): Record<string, string | null> {
  return { ...toColumns('title', title), ...toColumns('place', place), sessionKind: kind, heldOn }
}
