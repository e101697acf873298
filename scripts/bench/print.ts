import { findPersonActor } from '@/lib/auth/person-actor'
import { takeContent } from '@/lib/briefing-contents/queries'
import { closeDb, db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { fromColumns } from '@/lib/i18n/localized'
import { voicesOf } from '@/lib/i18n/voices'
import { buildBriefing } from '@/lib/reports/briefing'
import type { PrintedDocument } from '@/lib/reports/document'
import { renderDocument } from '@/lib/reports/render-document'
import { addDays, today } from '@/lib/time/calendar-date'
import { readClock, workspaceZone } from '@/lib/time/clock'

/** Milliseconds that a document takes which the typesetter has not seen, and the same one once more. */
export type PrintFigures = { items: number; pages: number; first: number; again: number }

const unsigned = {
  number: null,
  signedOffBy: null,
  signedOffAt: null,
  publishedBy: null,
  publishedAt: null,
}

/** Sets the briefing of one visit in two languages, as publishing does. */
export async function measurePrint(visitKey: string) {
  const { document, items } = await writeBriefing(visitKey)
  // Another document first: what is measured is the document and not the start of the typesetter.
  await renderDocument({ ...document, blocks: document.blocks.slice(0, 2) })
  const [first, pdf] = await timed(() => renderDocument(document))
  const [again] = await timed(() => renderDocument(document))
  const value: PrintFigures = { items, pages: countPages(pdf), first, again }
  return { detail: `${value.pages} pages, ${Math.round(first)} ms`, value }
}

async function writeBriefing(visitKey: string): Promise<{ document: PrintedDocument; items: number }> {
  const now = readClock()
  const { id } = await db().person.findFirstOrThrow({
    where: { role: 'administrator' },
    select: { id: true },
  })
  const person = await findPersonActor(id)
  if (!person) throw new Error('There is no administrator.')
  const toOn = today(now, workspaceZone())
  const select = { titleEn: true, titleZh: true, titleDe: true } as const
  const visit = await db().visit.findUniqueOrThrow({ where: { key: visitKey }, select })
  const content = await transaction((tx) =>
    takeContent(
      tx,
      person.actor,
      {
        kind: 'range',
        fromOn: addDays(toOn, -90),
        toOn,
        visit: { key: visitKey, title: fromColumns('title', visit) },
        unit: null,
        unitId: null,
        previous: null,
      },
      now,
    ),
  )
  await closeDb()
  const voices = await voicesOf('zh-CN+en', person.labels)
  return { document: buildBriefing(content, {}, unsigned, voices, null), items: content.items.length }
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

/** A page is an object of its own in the file; the tree of pages is another kind. */
function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  )
}
