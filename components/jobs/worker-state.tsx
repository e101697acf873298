import { useTranslations } from 'next-intl'
import { Instant } from '@/components/time/instant'

/** Whether a worker is there to do the jobs; without one it stands out. */
export function WorkerState({
  worker: { isAlive, seenAt },
}: {
  worker: { isAlive: boolean; seenAt: Date | null }
}) {
  const t = useTranslations('jobs')
  const at = () => seenAt && <Instant at={seenAt} />
  if (isAlive) return <p className="small muted">{t.rich('alive', { at })}</p>
  return (
    <div className="summary">
      <h2>{t('noWorker')}</h2>
      <p>
        {seenAt ? t.rich('lastSeen', { at }) : t('neverSeen')} {t('noWorkerWhat')}
      </p>
    </div>
  )
}
