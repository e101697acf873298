import { useTranslations } from 'next-intl'
import { HealthMark, LightMark } from '@/components/ui/mark'
import { healths, lights } from '@/lib/commitments/rules'
import type { OpenCounts } from '@/lib/overview/queries'

/** The lights of open commitments, worst first; with counts where they differ, so that a good one hides no other. */
export function OpenLights({ counts }: { counts: OpenCounts }) {
  const t = useTranslations('light')
  const present = lights.flatMap((light) =>
    light !== 'closed' && counts[light] > 0 ? [{ light, count: counts[light] }] : [],
  )
  return (
    <div className="reasons">
      {present.map(({ light, count }) => (
        <LightMark key={light} light={light}>
          {t(light)} {present.length > 1 && count}
        </LightMark>
      ))}
    </div>
  )
}

/** The same of their health. */
export function OpenHealths({ counts }: { counts: OpenCounts }) {
  const t = useTranslations('health')
  const present = healths.filter((health) => counts[health] > 0)
  return (
    <div className="reasons">
      {present.map((health) => (
        <HealthMark key={health} health={health}>
          {t(health)} {present.length > 1 && counts[health]}
        </HealthMark>
      ))}
    </div>
  )
}
