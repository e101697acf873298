import { getTranslations } from 'next-intl/server'
import { InvitationLanguages } from '@/components/invitations/invitation-languages'
import { Welcome } from '@/components/layout/welcome'
import { Link } from '@/components/ui/link'

/** The one answer to every link that does not work. */
export default async function InvitationOverPage() {
  const t = await getTranslations('invitation')
  return (
    <Welcome title={t('overTitle')} languages={<InvitationLanguages />}>
      <p>{t('overWhy')}</p>
      <p>
        <Link href="/sign-in">{t('toSignIn')}</Link>
      </p>
    </Welcome>
  )
}
