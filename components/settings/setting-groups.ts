import type { SettingName } from '@/lib/settings/rules'

/** The thresholds in the order in which people look for them. */
export const settingGroups = [
  { title: 'groupDeadlines', names: ['dueSoonDays'] },
  {
    title: 'groupUpdates',
    names: [
      'cadenceDays',
      'noProgressInvestmentDays',
      'noProgressCooperationDays',
      'waitingForPartnerDays',
      'stepMissingDays',
    ],
  },
  {
    title: 'groupProposals',
    names: ['proposedSignedDays', 'proposedIntentionDays', 'proposedTalkingPointDays'],
  },
  { title: 'groupBriefings', names: ['weeklyDueWeekday'] },
  { title: 'groupDocuments', names: ['uploadLimitMegabytes'] },
] as const satisfies readonly { title: string; names: readonly SettingName[] }[]
