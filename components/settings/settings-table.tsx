import { useTranslations } from 'next-intl'
import { Row, Table } from '@/components/ui/table'
import type { StoredSettings } from '@/lib/settings/queries'
import { type SettingName, settingNames, weekdays } from '@/lib/settings/rules'

/** The thresholds for those who may not change them. */
export function SettingsTable({ settings }: { settings: StoredSettings }) {
  const t = useTranslations('settings')
  const columns = [
    { key: 'name', label: t('name') },
    { key: 'value', label: t('value'), number: true },
    { key: 'what', label: t('what'), width: 'wide' as const },
  ]
  return (
    <Table caption={t('thresholds')} columns={columns} stacked>
      {settingNames.map((name) => (
        <Row key={name}>
          <th scope="row">{t(`label.${name}`)}</th>
          <td className="num" data-label={t('value')}>
            <SettingValue name={name} value={settings[name]} />
          </td>
          <td data-label={t('what')}>{t(`hint.${name}`)}</td>
        </Row>
      ))}
    </Table>
  )
}

function SettingValue({ name, value }: { name: SettingName; value: number }) {
  const t = useTranslations('settings')
  const weekday = useTranslations('weekday')
  const day = weekdays[value - 1]
  if (name === 'weeklyDueWeekday') return day && weekday(day)
  return t(name === 'uploadLimitMegabytes' ? 'megabytes' : 'days', { count: value })
}
