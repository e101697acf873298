import { hashSid } from '@/lib/auth/sid'
import { type Db, db } from '@/lib/db/client'
import { listUnitWords } from '@/lib/units/queries'

/**
 * The person for whom a link was made, with the words that their password must not rest on; null when the link never was, was
 * used or revoked, is past its time at `now`, or when the person is deactivated. Who holds the token is the only right to read it.
 */
export async function findInvited(token: string, now: Date, from: Db = db()) {
  const invitation = await from.invitation.findFirst({
    where: {
      tokenHash: hashSid(token),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
      person: { deactivatedAt: null },
    },
    select: { person: { select: { id: true, name: true, email: true, role: true } } },
  })
  if (!invitation) return null
  const { person } = invitation
  return { ...person, words: [person.name, person.email, ...(await listUnitWords(from))] }
}
