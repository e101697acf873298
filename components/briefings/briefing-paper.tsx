import { DocumentBlocks } from '@/components/briefings/document-blocks'
import type { PrintedDocument } from '@/lib/reports/document'
import { joinWording } from '@/lib/reports/report'

/** A briefing as it is printed: its head and its blocks. */
export function BriefingPaper({
  document: { title, corner, notice, blocks, locale },
}: {
  document: PrintedDocument
}) {
  return (
    <article className="paper" lang={locale}>
      {notice && <p className="note">{joinWording(notice, '  ')}</p>}
      <p className="paper__head">
        <b>{joinWording(title, '  ')}</b>
        {corner.map((line) => (
          <span key={line.text}>{joinWording(line, ' · ')}</span>
        ))}
      </p>
      <DocumentBlocks blocks={blocks} locale={locale} />
    </article>
  )
}
