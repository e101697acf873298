import type { Prisma } from '@/prisma/generated/client'

/** The verified stages of a commitment, newest first. */
export const verificationPart = {
  select: {
    id: true,
    stage: true,
    documentId: true,
    verifiedByName: true,
    verifiedAt: true,
    note: true,
  },
  orderBy: [{ verifiedAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Commitment$verificationsArgs

export type VerificationItem = Prisma.StageVerificationGetPayload<typeof verificationPart>
