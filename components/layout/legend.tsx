import { useTranslations } from 'next-intl'
import { type HealthKey, HealthMark, type LightKey, LightMark } from '@/components/ui/mark'

const lights: LightKey[] = ['overdue', 'dueSoon', 'onTime', 'none', 'closed']
const healths: HealthKey[] = ['offTrack', 'atRisk', 'onTrack', 'notReported']

/** What the shapes mean, worst first. It is printed on every page that shows them. */
export function Legend() {
  const t = useTranslations('legend')
  const light = useTranslations('light')
  const health = useTranslations('health')
  return (
    <footer className="legend">
      <div>
        <b>{t('light')}</b> {t('lightNote')}
        {lights.map((key) => (
          <LightMark key={key} light={key}>
            {light(key)}
          </LightMark>
        ))}
      </div>
      <div>
        <b>{t('health')}</b> {t('healthNote')}
        {healths.map((key) => (
          <HealthMark key={key} health={key}>
            {health(key)}
          </HealthMark>
        ))}
      </div>
    </footer>
  )
}
