import type { Beat } from '@/prisma/demo/shape'

/** What is taken along to calls and trips: to BMW what the company may keep, to the mayor's journey what we know of three partners. */
export const calls: readonly Beat[] = [
  { daysAgo: 10, by: 'zhou', does: 'takeSafeSheet', partner: 'bmw', language: 'de', format: 'pdf' },
  {
    daysAgo: 6,
    by: 'lin',
    does: 'takePack',
    title: '慕尼黑、达姆施塔特之行',
    partners: ['bmw', 'bosch', 'merck'],
    language: 'zh-CN+en',
    format: 'docx',
  },
]
