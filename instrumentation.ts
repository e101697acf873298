/** Runs once, before this process serves anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { prepareServer } = await import('@/lib/auth/prepare-server')
    prepareServer()
  }
}
