import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AcceptInvitationForm } from '@/components/invitations/accept-invitation-form'
import { InvitationLanguages } from '@/components/invitations/invitation-languages'
import { Welcome } from '@/components/layout/welcome'
import { shortestPassword } from '@/lib/auth/password-choice'
import { findInvited } from '@/lib/invitations/queries'
import { tokenSchema } from '@/lib/invitations/schema'
import { readClock } from '@/lib/time/clock'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('title') }
}

/** Behind a one-time link: whoever holds it sets the password of the person whom it was made for. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invited = tokenSchema.safeParse(token).success ? await findInvited(token, readClock()) : null
  // Never was, used, past its time, replaced: one and the same answer.
  if (!invited) notFound()
  const t = await getTranslations('invitation')
  return (
    <Welcome title={t('title')} languages={<InvitationLanguages />}>
      <p>{t.rich('for', { name: () => <bdi>{invited.name}</bdi> })}</p>
      <AcceptInvitationForm token={token} email={invited.email} shortest={shortestPassword(invited.role)} />
    </Welcome>
  )
}
