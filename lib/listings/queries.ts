import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { type GrowingFilter, mostOffered } from '@/lib/listings/rules'
import { canSeeDirectory } from '@/lib/partners/policy'
import { holds, wordsOf } from '@/lib/search/rules'
import { Prisma } from '@/prisma/generated/client'

type Choice = { key: string; name: Localized; printedName: string }
/** `many` are the filters of which only what is set is named: their values are found on a page of their own. */
export type ListChoices = Record<'partners' | 'units' | 'visits', Choice[]> & {
  sessions: { key: string; title: Localized }[]
  many: GrowingFilter[]
}
/** What the page is narrowed to already: it is named however many there are. */
type Asked = { [Filter in GrowingFilter]?: string | undefined }

type Row = {
  kind: 'partners' | 'units' | 'visits' | 'sessions' | 'many'
  key: string
  nameEn: string | null
  nameZh: string | null
  nameDe: string | null
  printed: string
}

const partnerNames = {
  short: Prisma.sql`COALESCE(short_name_en, name_en) AS "nameEn", COALESCE(short_name_zh, name_zh) AS "nameZh", COALESCE(short_name_de, name_de) AS "nameDe"`,
  full: Prisma.sql`name_en AS "nameEn", name_zh AS "nameZh", name_de AS "nameDe"`,
}
const partnersBy = (names: keyof typeof partnerNames) => Prisma.sql`
  SELECT 'partners' AS kind, key, key AS place, ${partnerNames[names]}, printed_name AS printed
    FROM partner WHERE archived_at IS NULL`
const unitsAndVisits = Prisma.sql`
  SELECT 'units' AS kind, id::text AS key, name_en AS place, name_en AS "nameEn", name_zh AS "nameZh", name_de AS "nameDe", '' AS printed
    FROM unit WHERE retired_at IS NULL
  UNION ALL SELECT 'visits', key, (date '9999-12-31' - starts_on)::text, title_en, title_zh, title_de, '' FROM visit`
const sessions = Prisma.sql`
  SELECT 'sessions' AS kind, visit.key || '-' || session.position AS key,
    (date '9999-12-31' - visit.starts_on)::text || to_char(session.position, '0000') AS place,
    session.title_en AS "nameEn", session.title_zh AS "nameZh", session.title_de AS "nameDe", '' AS printed
    FROM session JOIN visit ON visit.id = session.visit_id`

/** What the filters of a list can name: partners, units, visits and sessions, in one statement; nothing without the directory. */
export async function listChoices(actor: Actor, asked: Asked = {}): Promise<ListChoices> {
  return readChoices(actor, Prisma.sql`${unitsAndVisits} UNION ALL ${growing('short', asked)}`)
}

/** The same for the ledger, which has partners and sessions alone, and partners by the names that it prints. */
export async function listLedgerChoices(actor: Actor, asked: Asked): Promise<ListChoices> {
  return readChoices(actor, growing('full', asked))
}

/**
 * Partners or sessions whose names in any language hold every word, of sessions their number too: the first that a page offers,
 * and whether there are more. Null without the directory.
 */
export async function findChoices(actor: Actor, filter: GrowingFilter, question: string) {
  if (!canSeeDirectory(actor)) return null
  const words = wordsOf(question)
  const found = await (filter === 'partner' ? findPartners(words) : findSessions(words))
  return { choices: found.slice(0, mostOffered), more: found.length > mostOffered }
}

/** The entries of partners are read in turn, first of all: from a join the planner would walk through all entries by partner. */
async function findPartners(words: string[]): Promise<Choice[]> {
  const held = words.map((word) => Prisma.sql`AND strpos(folded, ${word}) <> 0`)
  const rows = await db().$queryRaw<Row[]>`
    WITH entry AS MATERIALIZED (SELECT partner_id, folded FROM search_entry WHERE subject = 'partner')
    ${partnersBy('short')} AND id IN (SELECT partner_id FROM entry WHERE true ${Prisma.join([Prisma.empty, ...held], ' ')})
    ORDER BY place LIMIT ${mostOffered + 1}`
  return rows.map(toChoice)
}

/** No search knows sessions: there are a few for each visit. */
async function findSessions(words: string[]): Promise<Choice[]> {
  const rows = await db().$queryRaw<Row[]>`${sessions} ORDER BY place, key`
  const textOf = (row: Row) => [row.key, row.nameEn, row.nameZh, row.nameDe].join('\n')
  return rows.filter((row) => words.every((word) => holds(textOf(row), word))).map(toChoice)
}

/** All partners and sessions where they are few, else the one that is asked for: so PostgreSQL reads no more of them either. */
function growing(names: keyof typeof partnerNames, asked: Asked): Prisma.Sql {
  const all = Prisma.sql`
    SELECT 'many' AS kind, name AS key, '' AS place, NULL AS "nameEn", NULL AS "nameZh", NULL AS "nameDe", '' AS printed
      FROM growing WHERE many
    UNION ALL (${partnersBy(names)} AND NOT ${isMany('partner')})
    UNION ALL (${sessions} WHERE NOT ${isMany('session')})`
  const [visit, position] = asked.session?.split('-') ?? []
  const partner = Prisma.sql`(${partnersBy(names)} AND key = ${asked.partner} AND ${isMany('partner')})`
  const session = Prisma.sql`(${sessions} WHERE visit.key = ${visit} AND session.position = ${Number(position)} AND ${isMany('session')})`
  const named = [...(asked.partner ? [partner] : []), ...(asked.session ? [session] : [])]
  return Prisma.join([all, ...named], ' UNION ALL ')
}

const isMany = (filter: GrowingFilter) => Prisma.sql`(SELECT many FROM growing WHERE name = ${filter})`

async function readChoices(actor: Actor, choices: Prisma.Sql): Promise<ListChoices> {
  if (!canSeeDirectory(actor)) return { partners: [], units: [], visits: [], sessions: [], many: [] }
  const rows = await db().$queryRaw<Row[]>`
    WITH growing AS MATERIALIZED (
      SELECT 'partner' AS name, count(*) > ${mostOffered} AS many
        FROM (SELECT FROM partner WHERE archived_at IS NULL LIMIT ${mostOffered + 1}) few
      UNION ALL SELECT 'session', count(*) > ${mostOffered} FROM (SELECT FROM session LIMIT ${mostOffered + 1}) few
    )
    ${choices} ORDER BY place, key`
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).map(toChoice)
  return {
    partners: of('partners'),
    units: of('units'),
    visits: of('visits'),
    sessions: of('sessions').map(({ key, name }) => ({ key, title: name })),
    many: of('many').map(({ key }) => key as GrowingFilter),
  }
}

function toChoice(row: Row): Choice {
  return { key: row.key, name: fromColumns('name', row), printedName: row.printed }
}
