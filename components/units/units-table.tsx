import { useTranslations } from 'next-intl'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { Badge } from '@/components/ui/badge'
import { CountLink } from '@/components/ui/count-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import type { UnitItem } from '@/lib/units/queries'

/** Every unit, with who belongs to it and what it leads. */
export function UnitsTable({ units }: { units: UnitItem[] }) {
  const t = useTranslations('unit')
  if (units.length === 0) return <EmptyState title={t('none')} />
  const columns = [
    { key: 'name', label: t('name'), width: 'wide' as const },
    { key: 'people', label: t('people'), number: true },
    { key: 'approval', label: t('approval') },
    { key: 'led', label: t('ledItems'), number: true },
  ]
  return (
    <Table caption={t('title')} columns={columns} stacked>
      {units.map(({ id, name, retiredAt, people, approvalRequired, ledItems }) => (
        <Row key={id} closed={retiredAt !== null} opens>
          <th scope="row">
            <Link className="title" href={`/people?dialog=unit&unit=${id}`} scroll={false}>
              <Spoken texts={name} />
            </Link>{' '}
            {retiredAt && <Badge>{t('retired')}</Badge>}
            <small>
              <OtherNames texts={name} />
            </small>
          </th>
          <td className="num" data-label={t('people')}>
            <CountLink count={people} href={`/people?memberOf=${id}&account=active`} />
          </td>
          <td data-label={t('approval')}>{t(approvalRequired ? 'approvalOn' : 'approvalOff')}</td>
          <td className="num" data-label={t('ledItems')}>
            {ledItems}
          </td>
        </Row>
      ))}
    </Table>
  )
}
