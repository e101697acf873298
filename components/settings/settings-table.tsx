import { useTranslations } from 'next-intl'
import { Row, Table } from '@/components/ui/table'
import type { StoredSettings } from '@/lib/settings/queries'
import { settingNames } from '@/lib/settings/rules'

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
            {t(name === 'uploadLimitMegabytes' ? 'megabytes' : 'days', { count: settings[name] })}
          </td>
          <td data-label={t('what')}>{t(`hint.${name}`)}</td>
        </Row>
      ))}
    </Table>
  )
}
