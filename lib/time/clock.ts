/**
 * The only reader of the clock: every request reads it once and hands `now` down.
 * FAKE_NOW (an ISO instant) is honoured only where APP_ENV is `test`, because browser tests run a production build.
 */
export function readClock(): Date {
  const fake = process.env.APP_ENV === 'test' ? process.env.FAKE_NOW : undefined
  return fake ? new Date(fake) : new Date()
}

/** The zone in which days begin for everybody (APP_TIME_ZONE), so that every viewer and every export counts the same. */
export function workspaceZone(): string {
  return process.env.APP_TIME_ZONE || 'Asia/Shanghai'
}
