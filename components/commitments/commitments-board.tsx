import { useTranslations } from 'next-intl'
import { BoardCard } from '@/components/commitments/board-card'
import { BoardKeys } from '@/components/commitments/board-keys'
import { Link } from '@/components/ui/link'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import type { BoardColumn, BoardPath } from '@/lib/layouts/queries'
import { filtersOfGroup } from '@/lib/listings/rules'
import { listingToQuery } from '@/lib/listings/schema'

type CommitmentsBoardProps = {
  paths: BoardPath[]
  filters: CommitmentFilters
  /** The dialog that moves a card, to this stage or to one to be chosen. */
  moveHref: (number: string, to?: string) => string
}

/** Both paths with a column for each stage. A card is moved by its own dialog, by hand or by key, and never dragged by accident. */
export function CommitmentsBoard({ paths, filters, moveHref }: CommitmentsBoardProps) {
  const t = useTranslations()
  const narrow = filters.template !== undefined || filters.stage !== undefined
  const shown = paths.filter(({ count }) => count > 0 || !narrow)
  return (
    <BoardKeys>
      <p className="muted small board__keys no-print">{t('board.keys')}</p>
      {shown.toReversed().map(({ template, count, columns }) => (
        <section key={template} className="board__path">
          <h2>{t('board.caption', { path: t(`stageTemplate.${template}`), count })}</h2>
          {count === 0 ? (
            <p className="muted small">{t('board.empty')}</p>
          ) : (
            <div className={`board board--${columns.length}`}>
              {columns.map((column) => (
                <Column key={column.stage} column={column} filters={filters} moveHref={moveHref} />
              ))}
            </div>
          )}
        </section>
      ))}
    </BoardKeys>
  )
}

type ColumnProps = Pick<CommitmentsBoardProps, 'filters' | 'moveHref'> & { column: BoardColumn }

function Column({ column: { stage, count, items }, filters, moveHref }: ColumnProps) {
  const t = useTranslations()
  const behind = filtersOfGroup(filters, { stage })
  const href = behind && count > 0 ? `/commitments${listingToQuery(behind)}` : null
  const rest = count - items.length
  return (
    <div className="board__column" data-column>
      <h3>
        {t(`stage.${stage}`)}
        {href ? (
          <Link href={href} aria-label={t('board.column', { stage: t(`stage.${stage}`), count })}>
            {count}
          </Link>
        ) : (
          <span>{count}</span>
        )}
      </h3>
      {items.length === 0 ? (
        <p className="muted small">{t('board.empty')}</p>
      ) : (
        <ul>
          {items.map((commitment) => (
            <BoardCard key={commitment.number} commitment={commitment} moveHref={moveHref} />
          ))}
        </ul>
      )}
      {rest > 0 && href && (
        <p className="small">
          <Link href={href}>{t('board.more', { count: rest })}</Link>
        </p>
      )}
    </div>
  )
}
