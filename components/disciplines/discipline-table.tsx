import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSpanName } from '@/components/disciplines/span-name'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { PartsBar } from '@/components/ui/share-bar'
import { Table } from '@/components/ui/table'
import type { SpanTally } from '@/lib/disciplines/queries'
import { type Discipline, disciplineFinding } from '@/lib/disciplines/rules'
import type { FrontPage } from '@/lib/front-page/queries'

/** In this order the bars are drawn and the numbers stand. */
const shown = [
  ['onTime', 'solid'],
  ['late', 'plain'],
  ['missing', 'open'],
] as const satisfies readonly (readonly [Discipline, string])[]

/** How punctually each unit has reported on what it led, week by week, the latest first. */
export function DisciplineTable({ disciplines: { units, whole } }: Pick<FrontPage, 'disciplines'>) {
  const t = useTranslations('discipline')
  const words = useTranslations('overview.units')
  const spanName = useSpanName()
  const finding = disciplineFinding(whole[0]?.counts)
  const columns = [
    { key: 'unit', label: words('unit') },
    ...whole.map(({ span }) => ({ key: span.key, label: spanName(span) })),
  ]
  return (
    <Section
      title={finding ? t(`finding.${finding.key}`, finding.values) : t('title')}
      aside={<Legend />}
      note={t('note')}
      span={12}
    >
      {units.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <div className="matrix disciplines">
          <Table
            caption={t('title')}
            columns={columns}
            foot={units.length > 1 && <UnitRow name={words('whole')} spans={whole} />}
          >
            {units.map(({ unit, spans: ofUnit }) => (
              <UnitRow
                key={unit?.id ?? 'none'}
                name={unit ? <Spoken texts={unit.name} /> : words('unassignedRow')}
                spans={ofUnit}
              />
            ))}
          </Table>
        </div>
      )}
    </Section>
  )
}

/** What the parts of a bar mean, in the order of the numbers below it. */
function Legend() {
  const t = useTranslations('discipline.name')
  return (
    <ul className="disciplines__legend">
      {shown.map(([discipline, look]) => (
        <li key={discipline}>
          <PartsBar parts={[[look, 1]]} whole={1} />
          {t(discipline)}
        </li>
      ))}
    </ul>
  )
}

function UnitRow({ name, spans }: { name: ReactNode; spans: readonly SpanTally[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {spans.map(({ span, counts }) => (
        <td key={span.key}>
          <Reports counts={counts} />
        </td>
      ))}
    </tr>
  )
}

function Reports({ counts }: Pick<SpanTally, 'counts'>) {
  const t = useTranslations('discipline')
  const due = shown.reduce((sum, [discipline]) => sum + counts[discipline].count, 0)
  if (due === 0) return <span className="muted">{t('nothingDue')}</span>
  return (
    <>
      <PartsBar parts={shown.map(([discipline, look]) => [look, counts[discipline].count])} whole={due} />
      <span className="disciplines__counts">
        {shown.map(([discipline]) => (
          <NumberOf key={discipline} discipline={discipline} {...counts[discipline]} />
        ))}
      </span>
    </>
  )
}

type NumberProps = { discipline: Discipline; count: number; href: string }

/** The bars say to the eye what each number is, a word to those who do not see them. */
function NumberOf({ discipline, count, href }: NumberProps) {
  const t = useTranslations('discipline.name')
  const word = <span className="vh"> {t(discipline)}</span>
  if (count === 0) return <span className="muted">0{word}</span>
  return (
    <Link href={href}>
      {count}
      {word}
    </Link>
  )
}
