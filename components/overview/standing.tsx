import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WeekChange } from '@/components/overview/week-change'
import { Link } from '@/components/ui/link'
import { HealthMark, LightMark } from '@/components/ui/mark'
import { Section } from '@/components/ui/section'
import { Bar, Stat, Stats } from '@/components/ui/stat'
import { healths } from '@/lib/commitments/rules'
import type { FrontPage } from '@/lib/front-page/queries'
import { type Numbers, openLights } from '@/lib/front-page/rules'

type StandingProps = { numbers: Numbers; weekAgo: FrontPage['weekAgo'] }

/** The lights of all open items: a bar, and four numbers with their lists. */
export function Lights({ numbers, weekAgo }: StandingProps) {
  const t = useTranslations('overview')
  const words = useTranslations('light')
  const { count, href } = numbers.open
  const note = t.rich('lightsNote', {
    count,
    a: (chunks: ReactNode) => (
      <Link className="count" href={href}>
        {chunks}
      </Link>
    ),
  })
  return (
    <Section title={t('lightsTitle')} aside={note} span={6}>
      <Bar parts={openLights.map((key) => ({ key, count: numbers[`light.${key}`].count }))} />
      <Stats>
        {openLights.map((light) => (
          <Stat key={light} {...numbers[`light.${light}`]}>
            <LightMark light={light}>{words(light)}</LightMark>
            <WeekChange count={numbers[`light.${light}`].count} before={weekAgo?.[light]} />
          </Stat>
        ))}
      </Stats>
    </Section>
  )
}

/** The same of their health. */
export function Healths({ numbers, weekAgo }: StandingProps) {
  const t = useTranslations('overview')
  const words = useTranslations('health')
  return (
    <Section title={t('healthTitle')} aside={t('healthNote', { count: numbers.open.count })} span={6}>
      <Bar parts={healths.map((key) => ({ key, count: numbers[`health.${key}`].count }))} />
      <Stats>
        {healths.map((health) => (
          <Stat key={health} {...numbers[`health.${health}`]}>
            <HealthMark health={health}>{words(health)}</HealthMark>
            <WeekChange count={numbers[`health.${health}`].count} before={weekAgo?.[health]} />
          </Stat>
        ))}
      </Stats>
    </Section>
  )
}
