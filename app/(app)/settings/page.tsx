import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { SettingsForm } from '@/components/settings/settings-form'
import { SettingsTable } from '@/components/settings/settings-table'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { requireActor } from '@/lib/auth/session'
import { findSettings, maySeeSettings } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  const { actor } = await requireActor('/settings')
  return maySeeSettings(actor) ? { title: (await getTranslations('settings'))('title') } : {}
}

/** The thresholds of the workspace: administrators change them, who works with items reads them. */
export default async function SettingsPage() {
  const { actor } = await requireActor('/settings')
  const [settings, t] = await Promise.all([findSettings(actor), getTranslations('settings')])
  if (!settings) notFound()
  const { can, ...stored } = settings
  return (
    <Page
      eyebrow={<b>{t('title')}</b>}
      headline={t('headline')}
      standfirst={can.edit ? t('standfirst') : t('readOnly')}
      legend={false}
    >
      <SettingsTabs current="thresholds" canEdit={can.edit} />
      {can.edit ? (
        <div className="form-page">
          <SettingsForm settings={stored} />
        </div>
      ) : (
        <SettingsTable settings={stored} />
      )}
    </Page>
  )
}
