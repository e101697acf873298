import { expect, test } from 'vitest'
import { cronOf, isJobName, jobNames, queueOptions, scheduledJobs } from '@/lib/jobs/catalogue'

test('a schedule as pg-boss reads it', () => {
  expect(cronOf({ every: 'day', hour: 0, minute: 10 })).toBe('10 0 * * *')
  expect(cronOf({ every: 'hour', minute: 37 })).toBe('37 * * * *')
})

test('names are known only as they stand, not by what every object has', () => {
  expect(jobNames.every(isJobName)).toBe(true)
  expect(['toString', 'snapshot', ''].filter(isJobName)).toEqual([])
})

test('every job is tried again, has a lease, and is kept as long as its page says', () => {
  for (const { retryLimit, expireInSeconds, deleteAfterSeconds } of jobNames.map(queueOptions)) {
    expect(retryLimit).toBeGreaterThan(0)
    expect(expireInSeconds).toBeGreaterThan(0)
    expect(deleteAfterSeconds).toBe(14 * 86_400)
  }
})

test('what runs by itself needs no payload, so that a person may start it', () => {
  expect(scheduledJobs).toEqual(['snapshot.nightly', 'history.seal', 'export.expire', 'session.expire'])
})
