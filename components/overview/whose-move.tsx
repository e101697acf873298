import { useTranslations } from 'next-intl'
import { CountLink } from '@/components/ui/count-link'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { FrontPage } from '@/lib/front-page/queries'

/** Whose move it is and since when, each count with its list. */
export function WhoseMove({ moves, open }: { moves: FrontPage['moves']; open: number }) {
  const t = useTranslations('overview.moves')
  const words = useTranslations('moveBy')
  const columns = [
    { key: 'move', label: t('move') },
    { key: 'open', label: t('open'), number: true },
    { key: 'days', label: t('days'), number: true },
    { key: 'longest', label: t('longest'), number: true },
  ]
  const ours = moves.find(({ move }) => move === 'ours')?.count ?? 0
  return (
    <Section title={t('finding', { ours, open })} aside={t('note')} span={5}>
      <div className="matrix">
        <Table caption={t('title')} columns={columns}>
          {moves.map(({ move, count, href, days, longest }) => (
            <tr key={move}>
              <th scope="row">{words(move)}</th>
              <td className="num">
                <CountLink count={count} href={href} />
              </td>
              <td className="num">{days ?? <span className="muted">{t('noDays')}</span>}</td>
              <td className="num">{longest ?? <span className="muted">{t('noDays')}</span>}</td>
            </tr>
          ))}
        </Table>
      </div>
    </Section>
  )
}
