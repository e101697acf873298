import { useTranslations } from 'next-intl'
import { DocumentLine } from '@/components/documents/document-line'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { DocumentItem } from '@/lib/documents/queries'

type DocumentsSectionProps = { commitment: CommitmentItem; documents: DocumentItem[] }

/** The documents of an item: the newest of each, older versions below it, and folded away what was archived. */
export function DocumentsSection({ commitment, documents }: DocumentsSectionProps) {
  const t = useTranslations('document')
  const { number, archived, can } = commitment
  const canFile = can.postStatusUpdate && !archived
  const replacedBy = new Map(documents.map((document) => [document.replacesId, document]))
  const newest = documents.filter(({ id, archivedAt }) => archivedAt === null && !isReplaced(id, replacedBy))
  const away = documents.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <Section
      id="documents"
      title={t('count', { count: newest.length })}
      aside={
        canFile && (
          <Link className="no-print" href={`/commitments/${number}/documents/new`}>
            {t('add')}
          </Link>
        )
      }
    >
      {newest.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <ul className="documents">
          {newest.map((document) => (
            <DocumentLine
              key={document.id}
              number={number}
              document={document}
              older={olderOf(document, documents)}
              canFile={canFile}
            />
          ))}
        </ul>
      )}
      {away.length > 0 && can.postStatusUpdate && (
        <details className="documents__more">
          <summary>{t('archivedCount', { count: away.length })}</summary>
          <ul className="documents">
            {away.map((document) => (
              <DocumentLine key={document.id} number={number} document={document} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

/** A version that was archived gives way to the one before it. */
function isReplaced(id: string, replacedBy: Map<string | null, DocumentItem>): boolean {
  const next = replacedBy.get(id)
  return next !== undefined && (next.archivedAt === null || isReplaced(next.id, replacedBy))
}

/** The versions before one, newest first. */
function olderOf({ replacesId }: DocumentItem, documents: DocumentItem[]): DocumentItem[] {
  const before = documents.find(({ id }) => id === replacesId)
  if (!before) return []
  return [...(before.archivedAt === null ? [before] : []), ...olderOf(before, documents)]
}
