import { useTranslations } from 'next-intl'
import type { TableFacts } from '@/components/commitments/commitment-cells'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { HealthMark, LightMark } from '@/components/ui/mark'
import type { ListGroup } from '@/lib/layouts/queries'
import type { Display } from '@/lib/listings/rules'
import { listingToQuery } from '@/lib/listings/schema'

type GroupHeadProps = {
  group: ListGroup
  display: Display
  names: TableFacts['names']
  span: number
}

/** The head of a group: what it is, and how many items it has; a link to just these where the address can say so. */
export function GroupHead({ group, display, names, span }: GroupHeadProps) {
  const t = useTranslations('list')
  const { count, filters } = group
  const name = <GroupName group={group} display={display} names={names} />
  const alone = { ...display, group: undefined }
  return (
    <tr className="row--group">
      <th colSpan={span} scope="rowgroup">
        {filters ? <Link href={`/commitments${listingToQuery(filters, alone)}`}>{name}</Link> : name}{' '}
        <span className="muted">{t('groupCount', { count })}</span>
      </th>
    </tr>
  )
}

function GroupName({ group: { own, items }, display, names }: Omit<GroupHeadProps, 'span'>) {
  const t = useTranslations()
  if (own?.light) return <LightMark light={own.light}>{t(`light.${own.light}`)}</LightMark>
  if (own?.health) return <HealthMark health={own.health}>{t(`health.${own.health}`)}</HealthMark>
  if (own?.stage) return t(`stage.${own.stage}`)
  if (own?.move) return t('commitment.move', { by: own.move })
  if (own?.unit) return <Spoken texts={items[0]?.leadUnit ?? {}} />
  if (own?.partner) {
    const partner = items[0]?.partners.find(({ key }) => key === own.partner)
    const { shortName = {}, name = {}, printedName = own.partner } = partner ?? {}
    return <Spoken texts={Object.keys(shortName).length > 0 ? shortName : name} fallback={printedName} />
  }
  if (own?.visit) {
    const visit = names.visits?.find(({ key }) => key === own.visit)
    return visit ? <Spoken texts={visit.name} fallback={visit.key} /> : own.visit
  }
  return t(display.group === 'partner' ? 'list.groupRest.partner' : 'list.groupRest.unit')
}
