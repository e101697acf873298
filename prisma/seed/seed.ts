import { randomBytes } from 'node:crypto'
import { systemActor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/db/client'
import { asOneTransaction } from '@/lib/db/transaction'
import { addFirstAdministrator } from '@/lib/people/commands'
import { addFirstAdministratorSchema } from '@/lib/people/schema'
import { rebuildSearch } from '@/lib/search/commands'
import { addUnit } from '@/lib/units/commands'
import { addUnitSchema } from '@/lib/units/schema'
import { latestPastYear } from '@/lib/visits/rules'
import { recordHolidayLists } from '@/prisma/seed/holidays'
import { visitOffice } from '@/prisma/seed/office'
import { recordVisitToGermany } from '@/prisma/seed/record-visit'
import { visit } from '@/prisma/seed/visit-germany/visit'

type SeedInput = { now: Date; visitYear?: number; adminEmail?: string; adminPassword?: string }
type SeedResult = { signIn?: { email: string; password: string }; visitRecorded: boolean }

/**
 * Makes an empty database usable: the visit office, its administrator and the first visit, all or nothing. A database that
 * holds a visit is left alone. Returns the administrator's password once, when it was made here or given.
 */
export async function seed({ now, visitYear, adminEmail, adminPassword }: SeedInput): Promise<SeedResult> {
  if ((await db().visit.count()) > 0) {
    // A database that was filled before there was a search.
    if ((await db().searchEntry.count()) === 0) await rebuildSearch()
    // The same of one that was filled before there were lists of holidays.
    if ((await db().holiday.count()) === 0) await recordHolidayLists(systemActor('first start'), now)
    return { visitRecorded: false }
  }
  const email = adminEmail ?? 'admin@follow-up.invalid'
  const password = adminPassword ?? randomBytes(18).toString('base64url')
  const passwordHash = await hashPassword(password)
  const year = visitYear ?? latestPastYear(visit.endsOn, now, visit.timeZone)
  const actor = systemActor('first start')
  await asOneTransaction(async () => {
    const unitId = await addUnit(actor, addUnitSchema.parse({ name: visitOffice }), now)
    const administrator = addFirstAdministratorSchema.parse({
      email,
      name: 'Administrator',
      passwordHash,
      unitId,
    })
    await addFirstAdministrator(actor, administrator, now)
    await recordVisitToGermany(actor, year, unitId, now)
    await recordHolidayLists(actor, now)
  })
  return { signIn: { email, password }, visitRecorded: true }
}
