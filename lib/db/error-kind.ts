export type DbErrorKind = 'retry' | 'duplicate' | 'locked' | 'unavailable' | 'other'

/** What a database error means to us, read from Prisma's code or the driver's SQLSTATE and never from its text. */
export function dbErrorKind(error: unknown): DbErrorKind {
  const codes = errorCodes(error)
  if (codes.some((code) => ['P2034', '40001', '40P01'].includes(code))) return 'retry'
  if (codes.some((code) => ['P2002', '23505'].includes(code))) return 'duplicate'
  if (codes.includes('55P03')) return 'locked'
  if (codes.some((code) => unavailableCodes.includes(code) || /^(08|57P)/.test(code))) return 'unavailable'
  return 'other'
}

const unavailableCodes = [
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
]

function errorCodes(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { code, originalCode, cause, meta } = error as Record<string, unknown>
  const own = [code, originalCode].filter((value): value is string => typeof value === 'string')
  const nested = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  return [...own, ...errorCodes(cause, depth + 1), ...errorCodes(nested, depth + 1)]
}
