import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'

const pages = { thresholds: '/settings', lists: '/settings/lists', holidays: '/settings/holidays' } as const

/** The pages of the settings. */
export function SettingsTabs({ current }: { current: keyof typeof pages }) {
  const t = useTranslations('settings')
  const names = Object.keys(pages) as (keyof typeof pages)[]
  return (
    <Tabs
      label={t('pages')}
      items={names.map((name) => ({ href: pages[name], label: t(name), current: name === current }))}
    />
  )
}
