import type { Actor } from '@/lib/auth/actor'
import { checkOrder, checkSelect, toCheckItem } from '@/lib/checks/queries'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { fromColumns } from '@/lib/i18n/localized'
import { canSeeDirectory } from '@/lib/partners/policy'
import type { Prisma } from '@/prisma/generated/client'

const checks = { select: checkSelect, orderBy: checkOrder } satisfies Prisma.Partner$checksArgs

const partnerSelect = {
  key: true,
  kind: true,
  sector: true,
  countryCode: true,
  hostCountryCode: true,
  printedName: true,
  nameEn: true,
  nameZh: true,
  nameDe: true,
  shortNameEn: true,
  shortNameZh: true,
  shortNameDe: true,
  checks,
} satisfies Prisma.PartnerSelect

/** All partners of the shared directory by key; none for a person without unit or grant. Their items are queries of commitments. */
export async function listPartners(actor: Actor) {
  if (!canSeeDirectory(actor)) return []
  const rows = await db().partner.findMany({
    where: { archivedAt: null },
    select: partnerSelect,
    orderBy: { key: 'asc' },
  })
  return rows.map(toPartner)
}

export type PartnerItem = Awaited<ReturnType<typeof listPartners>>[number]

/** One partner with contacts and the sessions that it took part in; null when there is none or it may not be seen. */
export async function getPartner(actor: Actor, key: string) {
  if (!canSeeDirectory(actor)) return null
  const row = await db().partner.findUnique({
    where: { key },
    select: {
      ...partnerSelect,
      anchor: { select: anchorSelect },
      contacts: {
        where: { archivedAt: null },
        select: {
          id: true,
          printedName: true,
          verifiedName: true,
          printedTitle: true,
          titleEn: true,
          titleZh: true,
          titleDe: true,
          checks,
          anchor: { select: anchorSelect },
        },
        orderBy: { id: 'asc' },
      },
      participants: {
        where: { sessionId: { not: null } },
        distinct: ['sessionId'],
        select: {
          role: true,
          session: {
            select: {
              position: true,
              kind: true,
              heldOn: true,
              titleEn: true,
              titleZh: true,
              titleDe: true,
              visit: { select: { key: true, endsOn: true } },
            },
          },
        },
      },
    },
  })
  if (!row) return null
  return {
    ...toPartner(row),
    anchor: row.anchor,
    contacts: row.contacts.map(({ checks: found, ...contact }) => ({
      ...contact,
      title: fromColumns('title', contact),
      checks: found.map(toCheckItem),
    })),
    sessions: row.participants.flatMap(({ role, session }) =>
      session
        ? [
            {
              role,
              kind: session.kind,
              position: session.position,
              title: fromColumns('title', session),
              heldOn: fromDateColumn(session.heldOn),
              visitKey: session.visit.key,
              visitEndsOn: fromDateColumn(session.visit.endsOn),
            },
          ]
        : [],
    ),
  }
}

export type PartnerDetail = NonNullable<Awaited<ReturnType<typeof getPartner>>>

const anchorSelect = {
  exact: true,
  locator: true,
  paragraphNumber: true,
  paragraph: {
    select: {
      text: true,
      sourceDocument: { select: { language: true, kind: true, visit: { select: { key: true } } } },
    },
  },
} satisfies Prisma.AnchorSelect

function toPartner(row: Prisma.PartnerGetPayload<{ select: typeof partnerSelect }>) {
  const { checks: found, ...partner } = row
  return {
    key: partner.key,
    kind: partner.kind,
    sector: partner.sector,
    countryCode: partner.countryCode,
    hostCountryCode: partner.hostCountryCode,
    printedName: partner.printedName,
    name: fromColumns('name', partner),
    shortName: fromColumns('shortName', partner),
    checks: found.map(toCheckItem),
  }
}
