/** Thresholds of lights, clocks and proposals, in days. */
export type Settings = {
  /** A confirmed deadline within this many days from today is due soon. */
  dueSoonDays: number
  /** An open item is due for an update this long after the last one. */
  cadenceDays: number
  /** An open item without real progress for longer than this needs attention, by the path that it is on. */
  noProgressDays: { investment: number; cooperation: number }
  /** An open item that has been the partner's move for longer than this needs attention. */
  waitingForPartnerDays: number
  /** An open item may be without a next step for this long. */
  stepMissingDays: number
  /** Proposed deadlines, counted from the visit's end, by how binding the promise is. */
  proposedDeadlineDays: { signed: number; intention: number; talkingPoint: number }
  /** The largest file that is taken with an item. */
  uploadLimitMegabytes: number
  /** The day of the week on which the weekly briefing is due: 1 for Monday to 7 for Sunday. */
  weeklyDueWeekday: number
}

/** The values that hold until an administrator sets others; the same as the first row of the table. */
export const defaultSettings: Settings = {
  dueSoonDays: 7,
  cadenceDays: 14,
  noProgressDays: { investment: 60, cooperation: 30 },
  waitingForPartnerDays: 30,
  stepMissingDays: 14,
  proposedDeadlineDays: { signed: 30, intention: 60, talkingPoint: 90 },
  uploadLimitMegabytes: 25,
  weeklyDueWeekday: 5,
}

/** Each stored threshold with what it may be, as the database holds it to; in the order in which people read them. */
export const settingLimits = {
  dueSoonDays: [1, 60],
  cadenceDays: [1, 365],
  noProgressInvestmentDays: [1, 730],
  noProgressCooperationDays: [1, 730],
  waitingForPartnerDays: [1, 365],
  stepMissingDays: [0, 365],
  proposedSignedDays: [1, 730],
  proposedIntentionDays: [1, 730],
  proposedTalkingPointDays: [1, 730],
  uploadLimitMegabytes: [1, 200],
  weeklyDueWeekday: [1, 7],
} as const satisfies Record<string, readonly [least: number, most: number]>
export type SettingName = keyof typeof settingLimits
export const settingNames = Object.keys(settingLimits) as SettingName[]

/** The days of the week as they are stored, from Monday. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** Thresholds by name, before and after, of those that differ; null when none does. */
export function changedSettings(
  before: Record<SettingName, number>,
  after: Record<SettingName, number>,
): Record<'before' | 'after', Partial<Record<SettingName, number>>> | null {
  const changed = settingNames.filter((name) => before[name] !== after[name])
  const only = (of: Record<SettingName, number>) =>
    Object.fromEntries(changed.map((name) => [name, of[name]])) as Partial<Record<SettingName, number>>
  return changed.length > 0 ? { before: only(before), after: only(after) } : null
}
