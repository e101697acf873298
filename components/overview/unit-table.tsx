import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Spoken } from '@/components/i18n/spoken'
import { CountLink } from '@/components/ui/count-link'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { FrontPage } from '@/lib/front-page/queries'
import { type Numbers, unitsFinding } from '@/lib/front-page/rules'

type Units = FrontPage['units']
type UnitTableProps = { units: Units; numbers: Numbers }

/** How each unit keeps up with what it is confirmed to lead, and what nobody is confirmed to lead. */
export function UnitTable({ units: { units, unassigned, whole }, numbers }: UnitTableProps) {
  const t = useTranslations('overview.units')
  const words = useTranslations('assignment')
  const columns = [
    { key: 'unit', label: t('unit') },
    { key: 'open', label: t('open'), number: true },
    { key: 'overdue', label: t('overdueColumn'), number: true },
    { key: 'updateDue', label: t('updateDue'), number: true },
    { key: 'neverUpdated', label: t('neverUpdatedColumn'), number: true },
    { key: 'sinceUpdate', label: t('sinceUpdate'), number: true },
    { key: 'sinceProgress', label: t('sinceProgress'), number: true },
  ]
  const unowned = numbers['assignment.none']
  return (
    <Section
      title={<Finding units={{ units, unassigned, whole }} />}
      aside={t('note')}
      note={
        unowned.count > 0 && (
          <>
            <CountLink {...unowned} /> {words('unassignedNone')}
          </>
        )
      }
      span={5}
    >
      <div className="matrix">
        <Table
          caption={t('title')}
          columns={columns}
          foot={whole && <UnitRow name={t('whole')} tally={whole} />}
        >
          {units.map((unit) => (
            <UnitRow key={unit.id} name={<Spoken texts={unit.name} />} tally={unit} />
          ))}
          {unassigned && <UnitRow name={t('unassignedRow')} tally={unassigned} />}
        </Table>
      </div>
    </Section>
  )
}

function Finding({ units: { units, unassigned, whole } }: { units: Units }) {
  const t = useTranslations('overview.units')
  const finding = unitsFinding(units, unassigned, whole)
  if (!finding) return t('title')
  return t.rich(finding.key, {
    ...finding.values,
    unit: () => (units[0] ? <Spoken texts={units[0].name} /> : null),
  })
}

type UnitRowProps = { name: ReactNode; tally: NonNullable<Units['whole']> }

function UnitRow({ name, tally: { counts, daysSinceUpdate, daysSinceProgress } }: UnitRowProps) {
  const t = useTranslations('overview.units')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">
        <CountLink {...counts.open} />
      </td>
      <td className="num">
        <CountLink {...counts.overdue} />
      </td>
      <td className="num">
        <CountLink {...counts.updateDue} />
      </td>
      <td className="num">
        <CountLink {...counts.neverUpdated} />
      </td>
      <td className="num">{daysSinceUpdate ?? <span className="muted">{t('noDays')}</span>}</td>
      <td className="num">{daysSinceProgress ?? <span className="muted">{t('noDays')}</span>}</td>
    </tr>
  )
}
