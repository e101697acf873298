import type { Beat } from '@/prisma/demo/shape'

/** Two weekly issues, each signed off by somebody who did not write it, and the next one as a draft. */
export const briefings: Beat[] = [
  { daysAgo: 15, by: 'lin', does: 'beginBriefing' },
  {
    daysAgo: 15,
    by: 'lin',
    does: 'writeBriefing',
    section: 'assessment',
    language: 'zh',
    text: '总体推进平稳。博世用地问题须在两周内协调，否则影响对方投资决策；其余事项按计划推进。',
  },
  {
    daysAgo: 15,
    by: 'lin',
    does: 'writeBriefing',
    section: 'assessment',
    language: 'en',
    text: 'On the whole things move. The plot for Bosch needs an answer within two weeks, or their decision to invest slips; the rest goes as planned.',
  },
  { daysAgo: 14, by: 'he', does: 'signOff' },
  { daysAgo: 14, by: 'lin', does: 'publish' },
  { daysAgo: 8, by: 'lin', does: 'beginBriefing' },
  { daysAgo: 7, by: 'he', does: 'signOff' },
  { daysAgo: 7, by: 'he', does: 'publish' },
  { daysAgo: 1, by: 'lin', does: 'beginBriefing' },
  {
    daysAgo: 1,
    by: 'lin',
    does: 'writeBriefing',
    section: 'assessment',
    language: 'zh',
    text: '本周重点：督促逾期事项牵头单位报送进展，并落实博世用地协调意见。',
  },
]
