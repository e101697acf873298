import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CountLink } from '@/components/ui/count-link'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { ShareBar } from '@/components/ui/share-bar'
import { needsProof, type Stage, type StageTemplate, stagesOf } from '@/lib/commitments/rules'
import { type Numbers, pathFinding } from '@/lib/front-page/rules'

type StagePathProps = { template: StageTemplate; numbers: Numbers }

/** How many open items of a path have come to each stage or further; what needs proof, verified and only reported apart. */
export function StagePath({ template, numbers }: StagePathProps) {
  const t = useTranslations('overview.paths')
  const stage = useTranslations('stage')
  const finding = pathFinding(template, numbers)
  const most = Math.max(1, numbers[`reached.${stagesOf[template][0]}`].count)
  const title = finding ? t(`${template}.${finding.key}`, finding.values) : t(`${template}.title`)
  return (
    <Section title={title} note={t('note')} span={6}>
      <table className="paths">
        <caption className="vh">{t(`${template}.title`)}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{t('stage')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('items')}</th>
          </tr>
        </thead>
        <tbody>
          {stagesOf[template].map((key) => (
            <tr key={key}>
              <th scope="row">{stage(key)}</th>
              <td className="paths__bar">
                <ShareBar
                  count={numbers[`reached.${key}`].count}
                  most={most}
                  verified={needsProof(key) ? numbers[`verified.${key}`].count : null}
                />
              </td>
              <td className="paths__count">
                <CountLink {...numbers[`reached.${key}`]} />
                <Proof stage={key} numbers={numbers} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** How many of those who came to a stage have proven it, and how many have only said so. */
function Proof({ stage, numbers }: { stage: Stage; numbers: Numbers }) {
  const t = useTranslations('overview.paths')
  if (!needsProof(stage) || numbers[`reached.${stage}`].count === 0) return null
  const link = (href: string) => (chunks: ReactNode) => <Link href={href}>{chunks}</Link>
  const [verified, reported] = [numbers[`verified.${stage}`], numbers[`reported.${stage}`]]
  return (
    <small>
      {verified.count > 0 && t.rich('verified', { count: verified.count, a: link(verified.href) })}
      {verified.count > 0 && reported.count > 0 && t('between')}
      {reported.count > 0 && t.rich('reportedOnly', { count: reported.count, a: link(reported.href) })}
    </small>
  )
}
