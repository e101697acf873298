import type { PeopleFilters } from '@/lib/people/schema'
import type { Prisma } from '@/prisma/generated/client'

type Where = Prisma.PersonWhereInput

/** The filters of an address as conditions: each word is in the name or in the address of a person. */
export function wherePeople({ q = '', memberOf, role, account }: PeopleFilters): Where {
  const words = q.split(/\s+/).filter((word) => word !== '')
  return {
    AND: words.map(whereWord),
    ...(role && { role }),
    ...(memberOf && { units: { some: { unitId: memberOf } } }),
    ...(account && { deactivatedAt: account === 'active' ? null : { not: null } }),
  }
}

/** What is typed is looked for as it stands: an underscore of an address is no sign for anything else. */
function whereWord(word: string): Where {
  const contains = word.replaceAll(/[\\%_]/g, '\\$&')
  const mode = 'insensitive' as const
  return { OR: [{ name: { contains, mode } }, { email: { contains, mode } }] }
}
