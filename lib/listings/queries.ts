import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { canSeeDirectory } from '@/lib/partners/policy'

type Choice = { key: string; name: Localized; printedName: string }
export type ListChoices = Record<'partners' | 'units' | 'visits', Choice[]> & {
  sessions: { key: string; title: Localized }[]
}

/** What the filters of a list can name: partners, units, visits and sessions, in one statement; nothing without the directory. */
export async function listChoices(actor: Actor): Promise<ListChoices> {
  if (!canSeeDirectory(actor)) return { partners: [], units: [], visits: [], sessions: [] }
  const rows = await db().$queryRaw<
    {
      kind: keyof ListChoices
      key: string
      nameEn: string | null
      nameZh: string | null
      nameDe: string | null
      printed: string
    }[]
  >`
    SELECT 'partners' AS kind, key, key AS place, COALESCE(short_name_en, name_en) AS "nameEn", COALESCE(short_name_zh, name_zh) AS "nameZh", COALESCE(short_name_de, name_de) AS "nameDe", printed_name AS printed
    FROM partner WHERE archived_at IS NULL
    UNION ALL SELECT 'units', id::text, name_en, name_en, name_zh, name_de, '' FROM unit WHERE retired_at IS NULL
    UNION ALL SELECT 'visits', key, (date '9999-12-31' - starts_on)::text, title_en, title_zh, title_de, '' FROM visit
    UNION ALL SELECT 'sessions', visit.key || '-' || session.position, (date '9999-12-31' - visit.starts_on)::text || to_char(session.position, '0000'), session.title_en, session.title_zh, session.title_de, ''
    FROM session JOIN visit ON visit.id = session.visit_id
    ORDER BY place, key`
  const of = (kind: keyof ListChoices): Choice[] =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ key: row.key, name: fromColumns('name', row), printedName: row.printed }))
  const sessions = of('sessions').map(({ key, name }) => ({ key, title: name }))
  return { partners: of('partners'), units: of('units'), visits: of('visits'), sessions }
}
