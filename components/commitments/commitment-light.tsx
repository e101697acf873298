import { useTranslations } from 'next-intl'
import { HealthMark, LightMark } from '@/components/ui/mark'
import type { Health, Light, Standing } from '@/lib/commitments/rules'
import { daysBetween } from '@/lib/time/calendar-date'

type CommitmentLightProps = { light: Light; standing: Standing; today: string; days?: boolean }

/** The deadline light of an item; with `days` it says by how many it is late, or how many are left. */
export function CommitmentLight({ light, standing, today, days = false }: CommitmentLightProps) {
  const t = useTranslations('light')
  const left = standing.dueOn === null ? 0 : daysBetween(today, standing.dueOn)
  if (days && light === 'overdue')
    return <LightMark light={light}>{t('overdueDays', { days: -left })}</LightMark>
  if (days && light === 'dueSoon')
    return <LightMark light={light}>{t('dueInDays', { days: left })}</LightMark>
  return <LightMark light={light}>{t(light)}</LightMark>
}

/** The health that the last update judged. */
export function CommitmentHealth({ health }: { health: Health }) {
  const t = useTranslations('health')
  return <HealthMark health={health}>{t(health)}</HealthMark>
}
