import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'

const pages = {
  thresholds: '/settings',
  lists: '/settings/lists',
  holidays: '/settings/holidays',
  jobs: '/settings/jobs',
} as const

type SettingsTabsProps = { current: keyof typeof pages; canEdit: boolean }

/** The pages of the settings; what runs by itself is the administrators' alone. */
export function SettingsTabs({ current, canEdit }: SettingsTabsProps) {
  const t = useTranslations('settings')
  const names = (Object.keys(pages) as (keyof typeof pages)[]).filter((name) => canEdit || name !== 'jobs')
  return (
    <Tabs
      label={t('pages')}
      items={names.map((name) => ({ href: pages[name], label: t(name), current: name === current }))}
    />
  )
}
