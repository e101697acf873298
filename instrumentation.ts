/** Runs once, before this process serves anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    if (process.env.NODE_ENV === 'production') {
      const { sayInLines } = await import('@/lib/logs/lines')
      sayInLines()
    }
    const { prepareServer } = await import('@/lib/auth/prepare-server')
    prepareServer()
  }
}
