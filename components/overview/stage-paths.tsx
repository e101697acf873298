import { useTranslations } from 'next-intl'
import { CountLink } from '@/components/ui/count-link'
import { Section } from '@/components/ui/section'
import { ShareBar } from '@/components/ui/share-bar'
import { needsProof, type StageTemplate, stagesOf } from '@/lib/commitments/rules'
import { type Numbers, pathFinding } from '@/lib/front-page/rules'

type StagePathProps = { template: StageTemplate; numbers: Numbers }

/** Where the open items of a path stand now: a number and a bar for each stage. */
export function StagePath({ template, numbers }: StagePathProps) {
  const t = useTranslations('overview.paths')
  const stage = useTranslations('stage')
  const finding = pathFinding(template, numbers)
  const path = stagesOf[template].map((key) => ({ key, ...numbers[`stage.${key}`] }))
  const most = Math.max(1, ...path.map(({ count }) => count))
  const title = finding ? t(`${template}.${finding.key}`, finding.values) : t(`${template}.title`)
  const proofOf = (verified: number, count: number) =>
    verified === 0 ? t('reported') : t('reportedAndVerified', { verified, reported: count - verified })
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
          {path.map(({ key, count, href }) => (
            <tr key={key}>
              <th scope="row">{stage(key)}</th>
              <td className="paths__bar">
                <ShareBar
                  count={count}
                  most={most}
                  dashed={needsProof(key) && numbers[`verified.${key}`].count < count}
                />
              </td>
              <td className="paths__count">
                <CountLink count={count} href={href} />
                {count > 0 && needsProof(key) && (
                  <small> {proofOf(numbers[`verified.${key}`].count, count)}</small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
