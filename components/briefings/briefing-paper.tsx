import { DocumentBlocks, PaperFacts } from '@/components/briefings/document-blocks'
import type { Part, PrintedDocument } from '@/lib/reports/document'
import { joinWording } from '@/lib/reports/report'

/** A document as it is printed: its head or its cover, and its blocks. */
export function BriefingPaper({
  document: { title, corner, notice, cover, blocks, locale },
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
      {cover && (
        <>
          <PaperFacts facts={cover.facts} />
          <h2>{joinWording(cover.contents, ' ')}</h2>
          <Contents parts={blocks.filter((block) => block.kind === 'part')} />
        </>
      )}
      <DocumentBlocks blocks={blocks} locale={locale} />
    </article>
  )
}

/** The parts of a document, each with what is said about it. */
function Contents({ parts }: { parts: readonly Part[] }) {
  return (
    <ol className="paper__contents">
      {parts.map(({ title, about }, index) => (
        <li key={title.text}>
          <a href={`#part-${index + 1}`}>{joinWording(title, ' ')}</a>
          {about && <span className="muted">{joinWording(about, ' ')}</span>}
        </li>
      ))}
    </ol>
  )
}
