import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountForm } from '@/components/account/account-form'
import { PasswordForm } from '@/components/account/password-form'
import { SessionsTable } from '@/components/account/sessions-table'
import { KeySwitch } from '@/components/keyboard/key-switch-box'
import { Page } from '@/components/layout/page'
import { Grid, Section } from '@/components/ui/section'
import { findAccount, listOwnSessions } from '@/lib/accounts/queries'
import { shortestPassword } from '@/lib/auth/password-choice'
import { requireActor } from '@/lib/auth/session'
import { workspaceZone } from '@/lib/time/clock'
import { listTimeZones } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

/** One's own account, for everybody who is signed in, also without a unit. */
export default async function AccountPage() {
  const { actor, now } = await requireActor('/account')
  const [account, sessions, t, role, keys] = await Promise.all([
    findAccount(actor),
    listOwnSessions(actor, now),
    getTranslations('account'),
    getTranslations('role'),
    getTranslations('keys'),
  ])
  if (!account) notFound()
  const { name, email, locale, timeZone, version } = account
  return (
    <Page
      eyebrow={<b>{t('title')}</b>}
      headline={<bdi>{name}</bdi>}
      standfirst={`${email} · ${role(account.role)}`}
      legend={false}
    >
      <Grid>
        <Section title={t('you')} span={6}>
          <AccountForm
            account={{ name, locale, timeZone, version }}
            timeZones={listTimeZones()}
            officeZone={workspaceZone()}
          />
        </Section>
        <Section title={t('password')} span={6}>
          <PasswordForm email={email} shortest={shortestPassword(account.role)} />
        </Section>
        <Section title={t('sessions')} span={12} note={t('sessionsNote')}>
          <SessionsTable sessions={sessions} />
        </Section>
        <Section title={keys('onAccount')} span={12}>
          <KeySwitch label={keys('switch')} hint={keys('switchHint')} />
        </Section>
      </Grid>
    </Page>
  )
}
