import { useFormatter, useTranslations } from 'next-intl'
import { Foreign } from '@/components/i18n/spoken'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { DocumentItem } from '@/lib/documents/queries'
import { sizeOf } from '@/lib/documents/rules'
import { previewOf } from '@/lib/files/kinds'

type DocumentLineProps = {
  number: string
  document: DocumentItem
  older?: DocumentItem[]
  canFile?: boolean
}

/** One document: what it is, who sent it when, and how to get it. */
export function DocumentLine({ number, document, older = [], canFile = false }: DocumentLineProps) {
  const t = useTranslations('document')
  const { id, title, language, confidentiality, mediaType, archivedBy, archivedAt, archiveReason } = document
  const address = `/commitments/${number}/documents/${id}`
  const preview = previewOf(mediaType)
  const level = useTranslations('confidentiality')
  return (
    <li className="document">
      {preview === 'image' && (
        // biome-ignore lint/performance/noImgElement: behind a door of its own, which no optimiser may pass
        <img className="document__picture" src={`${address}?view=inline`} alt="" loading="lazy" />
      )}
      <div>
        {/* a plain link: the answer is a file and no page */}
        <a className="title" href={address}>
          <Foreign text={title} language={language} />
        </a>
        {confidentiality !== 'public' && (
          <>
            {' '}
            <Badge>{level(confidentiality)}</Badge>
          </>
        )}
        <p className="document__facts">
          <DocumentFacts document={document} />
        </p>
        {archivedAt && archiveReason && (
          <p className="document__facts">
            {t.rich('archivedBy', {
              by: archivedBy ?? '',
              d: () => <Instant at={archivedAt} />,
              reason: archiveReason,
            })}
          </p>
        )}
        <p className="document__links no-print">
          {preview && (
            <a href={`${address}?view=inline`} target="_blank" rel="noreferrer">
              {t('open')}
            </a>
          )}
          {canFile && (
            <>
              <Link href={`/commitments/${number}/documents/new?replacesId=${id}&type=${document.type}`}>
                {t('newVersion')}
              </Link>
              <Link href={`/commitments/${number}?dialog=archive-document&document=${id}`} scroll={false}>
                {t('archive')}
              </Link>
            </>
          )}
        </p>
        {older.length > 0 && (
          <details className="documents__more">
            <summary>{t('older', { count: older.length })}</summary>
            <ul className="documents">
              {older.map((each) => (
                <DocumentLine key={each.id} number={number} document={each} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}

/** Type, size, what it belongs to, sender and time. */
function DocumentFacts({ document }: { document: DocumentItem }) {
  const t = useTranslations()
  const format = useFormatter()
  const { type, size, statusUpdate, stageChange, uploadedByName, uploadedAt } = document
  const { unit, value } = sizeOf(size)
  const key = `documentType.${type}` as 'documentType.other'
  const facts = [
    t.has(key) ? t(key) : type,
    format.number(value, { style: 'unit', unit }),
    statusUpdate &&
      t('document.ofUpdate', { date: format.dateTime(statusUpdate.postedAt, { dateStyle: 'medium' }) }),
    stageChange && t('document.ofStage', { stage: t(`stage.${stageChange.toStage}`) }),
    document.problemId && t('document.ofProblem'),
  ].filter(Boolean)
  return (
    <>
      {facts.join(' · ')}
      {' · '}
      <bdi>{uploadedByName}</bdi>
      {' · '}
      <Instant at={uploadedAt} />
    </>
  )
}
